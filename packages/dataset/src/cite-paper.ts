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

/** A citation of the paper with the pages of a record, this version of the dataset, and the permanent address. */
export function citePaper(record: AnyRecord, style: CitationStyle): string | CslItem {
  const name = `${collectionFor("cite", record)}/${record.id}`;
  switch (style) {
    case "text":
      return paperText(record, name);
    case "bibtex":
      return paperEntry(record, name);
    case "csl":
      return paperItem(record, name);
    default:
      throw unknownStyle(style);
  }
}

/** The error for a style that does not exist. */
export const unknownStyle = (style: string): RangeError =>
  new RangeError(`\`${style}\` is not a style of citation. Use \`text\`, \`bibtex\` or \`csl\`.`);

function paperText(record: AnyRecord, name: string): string {
  const { author, title, publisher, year } = paper;
  const pages = pagesOf(record);
  const place = pages.length === 0 ? "" : `, ${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`;
  return `${author.family}, ${author.given} (${year}). ${title}. ${publisher}${place}. ${noteOf(name)}. ${permalink(record)}`;
}

function paperEntry(record: AnyRecord, name: string): string {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  return bibtexEntry("techreport", `unionstate:${name}`, {
    author: `${author.family}, ${author.given}`,
    title: `{${title}}`,
    institution: publisher,
    year: String(year),
    isbn,
    pages: pages.length > 0 ? pages.join(",") : undefined,
    note: noteOf(name),
    url: permalink(record),
  });
}

function paperItem(record: AnyRecord, name: string): CslItem {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  return {
    id: `unionstate:${name}`,
    type: "report",
    title,
    author: [{ family: author.family, given: author.given }],
    issued: { "date-parts": [[year]] },
    publisher,
    ISBN: isbn,
    ...(pages.length > 0 && { page: pages.join(", ") }),
    note: `${noteOf(name)}.`,
    URL: permalink(record),
  };
}

const noteOf = (name: string): string => `Record ${name} of @unionstate/dataset ${version} (${released})`;

function pagesOf(record: AnyRecord): number[] {
  if ("evidence" in record) return [...new Set(evidenceOf(record).map(({ page }) => page))].sort((a, b) => a - b);
  if ("marker" in record) return [record.marker.page];
  return "page" in record && typeof record.page === "number" ? [record.page] : [];
}
