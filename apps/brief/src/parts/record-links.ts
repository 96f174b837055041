import type { AnyRecord } from "@unionstate/dataset";
import { collectionOf } from "@unionstate/dataset";
import { colours } from "../style/colours.ts";
import type { Inline } from "./inline.ts";

/** Where a record of the dataset is found on the web: a lasting name, whatever serves it. */
export const permalink = (name: string): string => `https://w3id.org/unionstate/${name}`;

/** How the brief refers to records. */
export type RecordLinks = {
  /** The record's name, `polls/two-unions`, with a link to its lasting address. */
  readonly link: (record: AnyRecord) => Inline;
  /** The line under a row of a table that names its record. */
  readonly line: (...records: readonly AnyRecord[]) => { text: Inline[]; style: "record" };
  /** The names of records, such as those that a claim rests on, with their links; long lists in a quiet colour. */
  readonly names: (names: readonly string[], colour?: string) => Inline[];
};

/** The names and links of records. */
export const recordLinks: RecordLinks = {
  link: (record) => named(nameOf(record), colours.link),
  line: (...records) => ({ text: recordLinks.names(records.map(nameOf)), style: "record" }),
  names: (names, colour = colours.link) =>
    names.flatMap((name, i): Inline[] => [...(i > 0 ? [", "] : []), named(name, colour)]),
};

const nameOf = (record: AnyRecord): string => `${collectionOf(record)}/${record.id}`;

const named = (name: string, color: string): Inline => ({
  text: name,
  link: permalink(name),
  linkTitle: `Record ${name}`,
  color,
});
