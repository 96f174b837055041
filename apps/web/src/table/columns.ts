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
  high,
  low,
  type Quantity,
  rows,
} from "@unionstate/dataset";
import { contestOf } from "../record/contested.ts";
import { capitalised, type Line, listed, recordLink } from "../record/line.ts";
import { nameOf } from "../site.ts";

/** A column of a table: its heading, and the cell of a record. */
export type Column<Item extends AnyRecord = AnyRecord> = {
  readonly heading: string;
  readonly cell: (record: Item) => Cell;
  /** Whether it names the record: its cells head the rows. Without such a column the first one does. */
  readonly isName?: boolean;
  /** What its words join or round, for columns of their own in files. */
  readonly values?: Values<Item>;
};

/** Values as programs read them: the names of their columns, and those of a record in the same order. */
export type Values<Item extends AnyRecord = AnyRecord> = {
  readonly names: readonly string[];
  readonly of: (record: Item) => readonly (string | number | null | undefined)[];
};

/** A cell: its words and, where their alphabet is not the order, the value to sort by: empty ones come last. */
export type Cell = { readonly line: Line; readonly sort?: string | number };

/** The label, which leads to the page of the record. Tables without a certainty have there what contests the record. */
export const labelColumn = <Item extends AnyRecord>(heading: string, isMarked = false): Column<Item> => ({
  heading,
  cell(record) {
    const contest = isMarked ? contestOf(record) : undefined;
    return { line: [recordLink(record), ...(contest ? [{ text: ` (${contest.words})`, note: true } as const] : [])] };
  },
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
  values: { names: [`${heading} (EDTF)`], of: (record) => [of(record)[0]] },
});

/** The ends of a quantity and its unit; a bound has only one end, which its words qualify. */
export const quantityValues = (
  name: string,
  unit: string,
): { readonly names: readonly string[]; readonly of: (quantity: Quantity | null | undefined) => Cells } => ({
  names: [`${name}, from`, `${name}, to`, unit],
  of: (quantity) => (quantity ? [low(quantity), high(quantity), quantity.unit] : [null, null, null]),
});

type Cells = readonly (string | number | null)[];

/** How sure the paper is, “stated” where it speaks in its own voice, and what contests the record. */
export const certainty = <Item extends AnyRecord>(): Column<Item> => ({
  heading: "Certainty",
  cell(record) {
    const sure = isCalculated(record) ? "calculated" : formatCertainty(record) || "stated";
    const contest = contestOf(record);
    return { line: [[capitalised(sure), ...(contest ? [contest.words] : [])].join("; ")] };
  },
});

/** Whether the value of a record follows from others, so that the paper does not state it itself. */
export const isCalculated = (record: AnyRecord): boolean =>
  "basis" in record && (record.basis ?? []).some((basis) => basis.kind === "derived" && basis.for.includes("value"));

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
