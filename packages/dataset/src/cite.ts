import { collectionOf } from "./collection-of.js";
import { paper } from "./paper.js";
import type { AnyRecord } from "./types.js";
import { released, version } from "./version.js";

/** A CSL-JSON item: one entry of a bibliography, for Zotero, pandoc or a citation processor. */
export type CslItem = {
  readonly id: string;
  readonly type: "report";
  readonly title: string;
  readonly author: readonly { readonly family: string; readonly given: string }[];
  readonly issued: { readonly "date-parts": readonly [readonly [number]] };
  readonly publisher: string;
  readonly ISBN: string;
  /** The printed pages that the record rests on. Example: `16-17`. */
  readonly page?: string;
  /** The record and the version of the dataset that it was read from. */
  readonly note: string;
};

/**
 * How to cite a record: the paper and its page, by way of this version of the dataset.
 *
 * @param record any record
 * @param style `"text"` for a line of plain text, `"bibtex"` for a BibTeX entry, `"csl"` for a CSL-JSON item
 * @example cite(get("polls", "two-unions")) // "Marin, Anaïs (2020). The Union State … p. 24. Record polls/two-unions of …"
 */
export function cite(record: AnyRecord, style?: "text" | "bibtex"): string;
export function cite(record: AnyRecord, style: "csl"): CslItem;
export function cite(record: AnyRecord, style: "text" | "bibtex" | "csl" = "text"): string | CslItem {
  const { author, title, publisher, year, isbn } = paper;
  const pages = pagesOf(record);
  const name = `${collectionOf(record)}/${record.id}`;
  const note = `Record ${name} of @unionstate/dataset ${version} (${released})`;
  switch (style) {
    case "text": {
      const place = pages.length === 0 ? "" : `, ${pages.length > 1 ? "pp." : "p."} ${pages.join(", ")}`;
      return `${author.family}, ${author.given} (${year}). ${title}. ${publisher}${place}. ${note}.`;
    }
    case "bibtex": {
      const fields = {
        author: `${author.family}, ${author.given}`,
        title: `{${title}}`,
        institution: publisher,
        year: String(year),
        isbn,
        ...(pages.length > 0 && { pages: pages.join(",") }),
        note,
      };
      const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}},\n`);
      return `@techreport{unionstate:${name},\n${lines.join("")}}\n`;
    }
    case "csl":
      return {
        id: `unionstate:${name}`,
        type: "report",
        title,
        author: [{ family: author.family, given: author.given }],
        issued: { "date-parts": [[year]] },
        publisher,
        ISBN: isbn,
        ...(pages.length > 0 && { page: pages.join(", ") }),
        note: `${note}.`,
      };
    default:
      throw new RangeError(`There is no style \`${style}\`: \`text\`, \`bibtex\` and \`csl\` there are.`);
  }
}

function pagesOf(record: AnyRecord): number[] {
  if ("evidence" in record) return [...new Set(record.evidence.map(({ page }) => page))].sort((a, b) => a - b);
  if ("marker" in record) return [record.marker.page];
  return "page" in record && typeof record.page === "number" ? [record.page] : [];
}
