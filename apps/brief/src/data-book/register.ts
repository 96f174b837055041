/** The tables of the data book: a row for each record, in groups with a bookmark each. */
import { type AnyRecord, type Corroboration, formatCertainty, label, type Work } from "@unionstate/dataset";
import type { Cell, Inline, Node } from "../content.ts";
import { recordLink, recordName, recordNames, recordsByCollection, type SourceList } from "./references.ts";
import { amountText, dateText, fieldWords, initialCapital, sentence } from "./wording.ts";

/** A chapter heading with what introduces it: in the contents, the bookmarks and the running head. */
export const chapter = (title: string, id: string, lead: string, { onNewPage = false } = {}): Node => [
  {
    text: title,
    heading: 1,
    style: "chapter",
    id,
    ...(onNewPage ? { pageBreak: "before" } : { margin: [0, 21, 0, 3.5] }),
    tocItem: true,
  },
  { text: lead, style: "body", keepWithNext: true },
];

/** A column of a table: its head, its width in points, and the alignment of its cells. */
export type Column = readonly [head: string, width: number | "*", alignment?: "right"];

/**
 * A table whose head has the title of its group, with a bookmark. The head is repeated on each page, so that no page
 * shows rows without it.
 *
 * @param columns the title of the group takes the place of the head that is `null`
 * @param options `counted`: whether the title has the number of its records. Default: true
 */
export function register(
  title: string,
  columns: readonly (Column | readonly [head: null, width: number | "*"])[],
  rows: readonly (readonly Cell[])[],
  { counted = true }: { readonly counted?: boolean } = {},
): Node {
  const head = columns.map(
    ([text, , alignment]): Cell =>
      text === null
        ? { text: counted ? `${title} (${rows.length})` : title, style: "group", heading: 2, outlineText: title }
        : { text, style: "tableHead", ...(alignment && { alignment }) },
  );
  return {
    style: "table",
    layout: "register",
    margin: [0, 7, 0, 10.5],
    table: {
      headerRows: 1,
      headerColumns: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(([, width]) => width),
      body: [head, ...rows],
    },
  };
}

/** What an entry says besides the label. */
export type EntryOptions = {
  /** Default: the description of the record. */
  readonly text?: string | undefined;
  /** The heading of the entry. Default: the label of the record. */
  readonly title?: string;
  /** Whether it has the pages and sources of the record. Default: true; false if another column has them. */
  readonly withPages?: boolean;
  readonly below?: readonly Node[];
};

/** The entry of a record: its label, what it says, how sure it is, its pages and sources, and its name. */
export function entry(
  record: Exclude<AnyRecord, Work>,
  sources: SourceList,
  { text = descriptionOf(record), title = label(record), withPages = true, below = [] }: EntryOptions = {},
): Cell {
  const certainty = formatCertainty(record, { beside: title });
  const main: Node = {
    id: recordName(record),
    places: [recordName(record)],
    text: [
      { text: sentence(title), bold: true },
      ...(text ? [` ${text}`] : []),
      ...(certainty ? [" ", quiet(sentence(certainty))] : []),
      ...caveats(record).flatMap((part) => [" ", ...part]),
      " ",
      ...(withPages ? [...sources.evidence(record), ". "] : []),
      recordLink(record),
    ],
  };
  return below.length > 0 ? { stack: [main, ...below] } : main;
}

/** The records that an entry rests on or answers, in a line below it; no line without records. */
export function restsOn(grounds: readonly string[] = [], answered: readonly string[] = []): Node[] {
  const text: Inline[] = [
    ...(answered.length > 0 ? ["Answers ", ...recordsByCollection(answered), ". "] : []),
    ...(grounds.length > 0 ? ["Rests on ", ...recordsByCollection(grounds), "."] : []),
  ];
  return text.length > 0 ? [{ text, style: "record", leading: 8.6 }] : [];
}

const descriptionOf = (record: AnyRecord): string | undefined =>
  "description" in record ? record.description : undefined;

/** Text in a quiet colour. */
export const quiet = (text: string | readonly Inline[]): Inline => ({ text, style: "quiet" });

/** What the editors derived or decided, each with its reason: `Derived (date): 25 years counted back from 2020.` */
export function caveats(record: AnyRecord): Inline[][] {
  if (!("basis" in record) || !record.basis) return [];
  return record.basis.map(({ kind, for: fields, note, inputs = [] }) => {
    const records = inputs.filter((name) => name.includes("/"));
    return [
      quiet(`${initialCapital(kind)} (${fields.map(fieldWords).join(", ")}): ${sentence(note ?? "")}`),
      ...(records.length > 0 ? [quiet(" From "), ...recordNames(records), quiet(".")] : []),
    ];
  });
}

const agreements = { agrees: "agrees", disagrees: "disagrees", adds: "adds to the paper" } as const;

/** The report of another published source: `Reported elsewhere (disagrees): June 2017. The contract … [25].` */
export function corroboration({ work, agreement, date, value, note }: Corroboration, sources: SourceList): Node {
  const said = [[dateText(date), amountText(value)].filter(Boolean).join(", "), note]
    .filter(Boolean)
    .map((part) => sentence(part ?? ""));
  return {
    text: [
      `Reported elsewhere (${agreements[agreement]}): ${said.join(" ").replace(/\.$/, "")}`,
      ...sources.marks([work]),
      ".",
    ],
    italics: true,
    style: "quiet",
    margin: [0, 1.5, 0, 0],
  };
}
