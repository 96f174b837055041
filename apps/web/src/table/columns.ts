/** The cells of tables of records: words for readers, and values to sort by. */
import {
  type AnyRecord,
  type AsPrinted,
  collections,
  dateSpan,
  type EdtfDate,
  type EntityId,
  formatCertainty,
  formatDate,
  get,
  rows,
} from "@unionstate/dataset";
import { capitalised, type Line, listed, recordLink } from "../record/line.ts";
import { nameOf } from "../site.ts";

/** A column of a table: its heading, and the cell of a record. */
export type Column<Item extends AnyRecord = AnyRecord> = {
  readonly heading: string;
  readonly cell: (record: Item) => Cell;
  /** Whether it names the record: its cells head the rows. Without such a column the first one does. */
  readonly isName?: boolean;
};

/** A cell: its words and, where their alphabet is not the order, the value to sort by: empty ones come last. */
export type Cell = { readonly line: Line; readonly sort?: string | number };

/** The label, which leads to the page of the record. */
export const labelColumn = <Item extends AnyRecord>(heading: string): Column<Item> => ({
  heading,
  cell: (record) => ({ line: [recordLink(record)] }),
  isName: true,
});

/** Words without a link. */
export const words = <Item extends AnyRecord>(heading: string, wordsOf: (record: Item) => string): Column<Item> => ({
  heading,
  cell: (record) => ({ line: [capitalised(wordsOf(record))] }),
});

/** Entities as links. */
export const entities = <Item extends AnyRecord>(
  heading: string,
  idsOf: (record: Item) => readonly EntityId[] | null | undefined,
): Column<Item> => ({
  heading,
  cell: (record) => ({ line: listed((idsOf(record) ?? []).map((id) => [recordLink(get("entities", id))])) }),
});

/** A date in words, sorted by its first day; what the paper does not date comes last. */
export const date = <Item extends AnyRecord>(
  heading: string,
  of: (record: Item) => readonly [edtf: EdtfDate | null | undefined, asPrinted: AsPrinted | undefined],
): Column<Item> => ({
  heading,
  cell(record) {
    const [edtf, asPrinted] = of(record);
    if (!edtf) return { line: [asPrinted === undefined ? "not stated" : formatDate(null, { asPrinted })], sort: "" };
    const { first, last } = dateSpan(edtf);
    return { line: [formatDate(edtf, { asPrinted })], sort: `${first ?? last ?? ""} ${last ?? ""}` };
  },
});

/** How sure the paper is; “stated” where it speaks in its own voice. */
export const certainty = <Item extends AnyRecord>(): Column<Item> => ({
  heading: "Certainty",
  cell: (record) => ({ line: [capitalised(formatCertainty(record) || "stated")] }),
});

/** The pages of the paper. */
export const pages = <Item extends AnyRecord>(): Column<Item> => ({
  heading: "Page",
  cell(record) {
    const text = pagesByRecord().get(nameOf(record)) ?? "";
    return { line: [text], sort: Number.parseInt(text, 10) || "" };
  },
});

/** The printed pages of the records, as their rows in tables of the dataset give them. */
function pagesByRecord(): ReadonlyMap<string, string> {
  known ??= new Map(
    collections.flatMap((collection) => rows(collection).map((row) => [`${collection}/${row.id}`, row.pages] as const)),
  );
  return known;
}

let known: ReadonlyMap<string, string> | undefined;
