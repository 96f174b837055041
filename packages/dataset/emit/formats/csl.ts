import { cslItems } from "../csl-items.ts";
import type { Format } from "./format.ts";

/** `works.csl.json`: the cited works as CSL-JSON. */
export const csl: Format = {
  name: "CSL-JSON",
  of: "the cited works",
  use: "Zotero, pandoc, citation processors",
  specification: "CSL-JSON 1.0",
  *files({ records }) {
    yield {
      path: "works.csl.json",
      mediaType: "application/vnd.citationstyles.csl+json",
      description: "The works that the paper cites, as CSL-JSON.",
      chunks: () => [`${JSON.stringify(cslItems(records), null, 2)}\n`],
    };
  },
};
