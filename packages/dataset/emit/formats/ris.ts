import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { Format } from "../format.ts";
import { cslItems } from "./csl.ts";

/** `works.ris`: the cited works for EndNote, Mendeley and other reference managers. */
export const ris: Format = {
  name: "RIS",
  contents: "the cited works",
  use: "EndNote, Mendeley and other reference managers",
  specification: "RIS (2011)",
  *files({ records }) {
    yield {
      path: "works.ris",
      mediaType: "application/x-research-info-systems",
      description: "The works that the paper cites, and those that corroborate it, as RIS.",
      *chunks() {
        for (const item of cslItems(records)) yield `${unwrapped(new Cite([item]).format("ris"))}\n\n`;
      },
    };
  },
};

/** The library breaks lines after 70 characters, even within words and URLs, and reference managers keep the breaks. */
const unwrapped = (entry: string): string => entry.trimEnd().replace(/\n(?![A-Z][A-Z0-9] {2}- ?)/g, "");
