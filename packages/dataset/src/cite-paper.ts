/** The paper, and how to cite it with a record of this dataset. */
import { paper as facts } from "@unionstate/schema/wording";
import { bibtexEntry } from "./bibtex.js";
import { evidenceOf } from "./evidence.js";
import { collectionFor, permalink } from "./names.js";
import type { AnyRecord } from "./types.js";
import { frozen } from "./values.js";
import { released, version } from "./version.js";
import type { CslItem } from "./work-item.js";

/** The paper that all records come from. */
export type Paper = {
  readonly author: { readonly family: string; readonly given: string };
  readonly year: number;
  readonly title: string;
  /** The title without its subtitle. */
  readonly mainTitle: string;
  readonly subtitle: string;
  readonly publisher: string;
  /** Where it was published. */
  readonly place: string;
  /** The website of the publisher. */
  readonly website: string;
  /** A public copy of the paper. */
  readonly copy: string;
  readonly isbn: string;
  /** Number of the printed pages, which evidence refers to. */
  readonly pages: number;
  /** Number of the footnotes. */
  readonly notes: number;
  /** The years that it covers. */
  readonly covers: { readonly from: number; readonly to: number };
};

/** The paper that all records come from: Anaïs Marin, 2020. */
export const paper: Paper = /* @__PURE__ */ frozen(facts);

/** How a citation is written. */
export type CitationStyle = "text" | "bibtex" | "csl";

/** Whether a value is the paper itself. */
export const isPaper = (value: AnyRecord | Paper): value is Paper =>
  typeof value === "object" && value !== null && "isbn" in value && !("id" in value);

/**
 * A citation of the paper; with a record, it has the pages of the record, this version of the dataset and the permanent
 * address.
 */
export function citePaper(style: "text", record?: AnyRecord): string;
export function citePaper(style: CitationStyle, record?: AnyRecord): string | CslItem;
export function citePaper(style: CitationStyle, record?: AnyRecord): string | CslItem {
  switch (style) {
    case "text":
      return paperText(record);
    case "bibtex":
      return paperEntry(record);
    case "csl":
      return paperItem(record);
    default:
      throw unknownStyle(style);
  }
}

/** The error for a style that does not exist. */
export const unknownStyle = (style: string): RangeError =>
  new RangeError(`\`${style}\` is not a style of citation. Use \`text\`, \`bibtex\` or \`csl\`.`);

function paperText(record: AnyRecord | undefined): string {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  const place = pages.length === 0 ? "" : `, ${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`;
  const end = record ? `${noteOf(record)}. ${permalink(record)}` : `ISBN ${isbn}.`;
  return `${author.family}, ${author.given} (${year}). ${title}. ${publisher}${place}. ${end}`;
}

function paperEntry(record: AnyRecord | undefined): string {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  return bibtexEntry("techreport", keyOf(record), {
    author: `${author.family}, ${author.given}`,
    title: `{${title}}`,
    institution: publisher,
    year: String(year),
    isbn,
    pages: pages.length > 0 ? pages.join(",") : undefined,
    note: record && noteOf(record),
    url: record && permalink(record),
  });
}

function paperItem(record: AnyRecord | undefined): CslItem {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  return {
    id: keyOf(record),
    type: "report",
    title,
    author: [{ family: author.family, given: author.given }],
    issued: { "date-parts": [[year]] },
    publisher,
    ISBN: isbn,
    ...(pages.length > 0 && { page: pages.join(", ") }),
    ...(record && { note: `${noteOf(record)}.`, URL: permalink(record) }),
  };
}

const keyOf = (record: AnyRecord | undefined): string =>
  record ? `unionstate:${nameOf(record)}` : `${paper.author.family.toLowerCase()}-${paper.year}`;

const nameOf = (record: AnyRecord): string => `${collectionFor("cite", record)}/${record.id}`;

const noteOf = (record: AnyRecord): string =>
  `Record ${nameOf(record)} of @unionstate/dataset ${version} (${released})`;

function pagesOf(record: AnyRecord | undefined): number[] {
  if (!record) return [];
  if ("evidence" in record) return [...new Set(evidenceOf(record).map(({ page }) => page))].sort((a, b) => a - b);
  if ("marker" in record) return [record.marker.page];
  return "page" in record && typeof record.page === "number" ? [record.page] : [];
}
