import type { RecordOf, Records } from "@unionstate/schema";
import { type Format, indentedJson } from "../format.ts";

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
      description: "The works that the paper cites, as CSL-JSON.",
      chunks: () => [indentedJson(cslItems(records))],
    };
  },
};

type Work = RecordOf<"works">;

/** The CSL variables of a work, in the order of the CSL specification; all other fields belong to this dataset. */
const variables = [
  "id",
  "type",
  "title",
  "author",
  "issued",
  "container-title",
  "publisher",
  "volume",
  "issue",
  "page",
  "DOI",
  "URL",
  "note",
] as const satisfies readonly (keyof Work)[];

/** A CSL-JSON item. */
export type CslItem = Partial<Pick<Work, (typeof variables)[number]>>;

/** The cited works as CSL-JSON items. An unknown title is left out: CSL cannot express it. */
export const cslItems = (records: Records): CslItem[] =>
  records
    .of("works")
    .map(({ record }) =>
      Object.fromEntries(variables.flatMap((name) => (record[name] == null ? [] : [[name, record[name]]]))),
    );
