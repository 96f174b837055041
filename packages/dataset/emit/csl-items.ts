import type { RecordOf, Records } from "@unionstate/schema";

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

/** A CSL-JSON item. */
export type CslItem = Partial<Pick<Work, (typeof variables)[number]>>;

/** The cited works as CSL-JSON items. An unknown title is left out, as CSL has no word for it. */
export const cslItems = (records: Records): CslItem[] =>
  records
    .of("works")
    .map(({ record }) =>
      Object.fromEntries(variables.flatMap((name) => (record[name] == null ? [] : [[name, record[name]]]))),
    );
