/** The paper, and how to cite it with a record of this dataset, or a work that it cites. */
import { paper as facts } from "@unionstate/schema/wording";
import { evidenceOf } from "./evidence.js";
import { collectionFor } from "./records.js";
import { formatDate } from "./timeline.js";
import type { AnyRecord, CslName, Work } from "./types.js";
import { frozen } from "./values.js";
import { released, version } from "./version.js";
import { dateOfWork, isWork, urlOfWork } from "./work-details.js";
import { type CslItem, workItem } from "./work-item.js";

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

/**
 * A citation of a record: the paper with the pages of the record, and this version of the dataset. For a work, a citation
 * of that work and not of the paper.
 *
 * @param record any record
 * @param style `"text"` for a line of plain text, `"bibtex"` for a BibTeX entry, `"csl"` for a CSL-JSON item
 * @throws TypeError if the value is not a record
 * @throws RangeError if there is no such style (from JavaScript, or with a forced type)
 * @example cite(get("polls", "two-unions")) // "Marin, Anaïs (2020). The Union State … p. 24. Record polls/two-unions of …"
 * @example cite(get("works", "nmnby-7015"), "bibtex") // "@misc{nmnby-7015, …"
 */
export function cite(record: AnyRecord, style?: "text" | "bibtex"): string;
/**
 * A citation of a record as a CSL-JSON item, for citation processors; of a work the item that `works.csl.json` has.
 *
 * @example cite(get("works", "nmnby-7015"), "csl").URL // "https://nmnby.eu/news/analytics/7015.html"
 */
export function cite(record: AnyRecord, style: "csl"): CslItem;
export function cite(record: AnyRecord, style: "text" | "bibtex" | "csl" = "text"): string | CslItem {
  const name = `${collectionFor("cite", record)}/${record.id}`;
  switch (style) {
    case "text":
      return isWork(record) ? workText(record) : paperText(record, name);
    case "bibtex":
      return isWork(record) ? workEntry(record) : paperEntry(record, name);
    case "csl":
      return isWork(record) ? workItem(record) : paperItem(record, name);
    default:
      throw new RangeError(`\`${style}\` is not a style of citation. Use \`text\`, \`bibtex\` or \`csl\`.`);
  }
}

function paperText(record: AnyRecord, name: string): string {
  const { author, title, publisher, year } = paper;
  const pages = pagesOf(record);
  const place = pages.length === 0 ? "" : `, ${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`;
  return `${author.family}, ${author.given} (${year}). ${title}. ${publisher}${place}. ${noteOf(name)}.`;
}

function paperEntry(record: AnyRecord, name: string): string {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  return bibtex("techreport", `unionstate:${name}`, {
    author: `${author.family}, ${author.given}`,
    title: `{${title}}`,
    institution: publisher,
    year: String(year),
    isbn,
    pages: pages.length > 0 ? pages.join(",") : undefined,
    note: noteOf(name),
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
  };
}

const noteOf = (name: string): string => `Record ${name} of @unionstate/dataset ${version} (${released})`;

function pagesOf(record: AnyRecord): number[] {
  if ("evidence" in record) return [...new Set(evidenceOf(record).map(({ page }) => page))].sort((a, b) => a - b);
  if ("marker" in record) return [record.marker.page];
  return "page" in record && typeof record.page === "number" ? [record.page] : [];
}

/** `Lanoszka, Alexander (2016). Russian hybrid warfare …. International Affairs 92 (1), pp. 175-195. https://doi.org/…` */
function workText(work: Work): string {
  const { author = [], publisher, volume, issue, number, page, "container-title": container } = work;
  // The address is at the end of the line.
  const title = work.title === null ? "[Title unknown]" : workItem(work).title;
  const date = dateOfWork(work);
  const when = date === undefined ? "" : ` (${formatDate(date)})`;
  const within = [container, volume, issue && (volume ? `(${issue})` : `no. ${issue}`)].filter(Boolean).join(" ");
  const where = [
    within,
    publisher,
    number && `no. ${number}`,
    page && `${/^\w+$/.test(page) ? "p." : "pp."} ${page}`,
  ].filter(Boolean);
  const authors = author.map(familyFirst).join("; ");
  return [
    authors && `${authors}${when}.`,
    authors ? sentence(title) : `${title}${when}.`,
    sentence([...new Set(where)].join(", ")),
    urlOfWork(work),
  ]
    .filter(Boolean)
    .join(" ");
}

/** A part of a citation with a full stop, unless it ends with a mark of its own. */
const sentence = (text: string): string => (text === "" || /[.?!]$/.test(text) ? text : `${text}.`);

const familyFirst = (name: CslName): string =>
  "literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", ");

/** The entry of a work, with the key that it has in `works.bib`. Its type and fields are those of BibTeX and biblatex. */
function workEntry(work: Work): string {
  const item = workItem(work);
  const { publisher, "container-title": container } = item;
  const [year, month] = item.issued?.["date-parts"][0] ?? [];
  const type = entryTypes[work.kind] ?? "misc";
  return bibtex(type, work.id, {
    author: item.author
      ?.map((name) => escaped("literal" in name ? `{${name.literal}}` : familyFirst(name)))
      .join(" and "),
    title: `{${escaped(item.title)}}`,
    ...(container !== undefined && { [containerFields[type] ?? "howpublished"]: escaped(container) }),
    ...(publisher !== undefined && { [type === "techreport" ? "institution" : "publisher"]: escaped(publisher) }),
    volume: item.volume,
    number: item.issue ?? item.number,
    pages: item.page,
    year: year === undefined ? undefined : String(year),
    month: month === undefined ? undefined : String(month),
    doi: item.DOI,
    url: item.URL,
    note: item.note && escaped(item.note),
    keywords: item.keyword,
    annote: item.annote,
  });
}

const entryTypes: { readonly [Kind in Work["kind"]]?: string } = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  report: "techreport",
};

/** The field for what a work appeared in; `howpublished` for types without one. */
const containerFields: { readonly [type: string]: string } = {
  article: "journal",
  incollection: "booktitle",
  book: "series",
  techreport: "series",
};

/** What TeX would take for a command. Braces are left: they group what must stay together. */
const escaped = (text: string): string => text.replace(/[&%$#_]/g, "\\$&");

function bibtex(type: string, key: string, fields: { readonly [field: string]: string | undefined }): string {
  const lines = Object.entries(fields).flatMap(([field, value]) => (value ? [`  ${field} = {${value}},\n`] : []));
  return `@${type}{${key},\n${lines.join("")}}\n`;
}
