import type { RecordOf } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";

type Work = RecordOf<"works">;

/** The CSL variables of a work, in the order of the CSL specification; all else is this dataset's own. */
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

/**
 * `works.csl.json`: the cited works as plain CSL-JSON, for Zotero, pandoc and citation processors. An unknown title is
 * left out, as CSL has no word for it.
 */
export const emitCsl: Emitter = (records) => [
  {
    path: "works.csl.json",
    text: `${JSON.stringify(
      records.of("works").map(({ record }) => item(record)),
      null,
      2,
    )}\n`,
  },
];

const item = (work: Work): Partial<Work> =>
  Object.fromEntries(variables.flatMap((name) => (work[name] == null ? [] : [[name, work[name]]])));
