/** How to cite a record of this dataset, or a work that the paper cites. */
import { bibtexEntry } from "./bibtex.js";
import { type CitationStyle, citePaper, isPaper, type Paper, unknownStyle } from "./cite-paper.js";
import { formatDate } from "./dates.js";
import { collectionFor } from "./names.js";
import type { AnyRecord, CslName, Work } from "./types.js";
import { dateOfWork, isWork, urlOfWork } from "./work-details.js";
import { type CslItem, workItem } from "./work-item.js";

/**
 * A citation of a record: the paper with the pages of the record, this version of the dataset, and the permanent address
 * of the record. For a work, a citation of that work and not of the paper; for `paper`, a citation of the whole paper.
 *
 * @param record any record, or `paper`
 * @param style `"text"` for a line of plain text, `"bibtex"` for a BibTeX entry, `"csl"` for a CSL-JSON item
 * @throws TypeError if the value is neither a record nor the paper
 * @throws RangeError if there is no such style (from JavaScript, or with a forced type)
 * @example cite(get("polls", "two-unions")) // "Marin, Anaïs (2020). The Union State … p. 24. Record polls/two-unions of …"
 * @example cite(get("works", "nmnby-7015"), "bibtex") // "@misc{nmnby-7015, …"
 */
export function cite(record: AnyRecord | Paper, style?: "text" | "bibtex"): string;
/**
 * A citation of a record as a CSL-JSON item, for citation processors; of a work the item that `works.csl.json` has.
 *
 * @example cite(get("works", "nmnby-7015"), "csl").URL // "https://nmnby.eu/news/analytics/7015.html"
 */
export function cite(record: AnyRecord | Paper, style: "csl"): CslItem;
export function cite(record: AnyRecord | Paper, style: CitationStyle = "text"): string | CslItem {
  if (isPaper(record)) return citePaper(style);
  collectionFor("cite", record);
  return isWork(record) ? citeWork(record, style) : citePaper(style, record);
}

function citeWork(work: Work, style: CitationStyle): string | CslItem {
  switch (style) {
    case "text":
      return workText(work);
    case "bibtex":
      return workEntry(work);
    case "csl":
      return workItem(work);
    default:
      throw unknownStyle(style);
  }
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
  return bibtexEntry(type, work.id, {
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
    keywords: item.keyword,
    annote: item.annote && escaped(item.annote),
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
