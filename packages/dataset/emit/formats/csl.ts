import type { Records } from "@unionstate/schema";
import { type CslItem, workItem } from "../../src/work-item.ts";
import { type Format, indentedJson } from "../format.ts";
import { cslDate } from "../tables/derived.ts";

export type { CslItem } from "../../src/work-item.ts";

/** `works.csl.json`: the cited works as CSL-JSON. */
export const csl: Format = {
  name: "CSL-JSON",
  contents: "the cited works",
  use: "Zotero, pandoc, citation processors",
  specification: "CSL-JSON 1.0",
  *files({ records }) {
    yield {
      path: "works.csl.json",
      mediaType: "application/vnd.citationstyles.csl+json",
      description: "The works that the paper cites, and those that corroborate it, as CSL-JSON.",
      chunks: () => [indentedJson(cslItems(records))],
    };
  },
};

/** The works as CSL-JSON items, as `cite` gives them. */
export const cslItems = (records: Records): CslItem[] => records.of("works").map(({ record }) => workItem(record));

/** A name as bibliographies sort it: `Lanoszka, Alexander`. */
export const familyFirst = ({ family, given }: { readonly family?: string; readonly given?: string }): string =>
  [family, given].filter(Boolean).join(", ");

/** The date of a work as precisely as it is known: `2016-10`; `undefined` without one. */
export const isoDate = ({ issued }: CslItem): string | undefined => issued && cslDate(issued);
