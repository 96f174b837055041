/** The paper, and how to cite it with a record of this dataset. */
import { paper as facts } from "@unionstate/schema/wording";
import { collectionOf } from "./records.js";
import type { AnyRecord } from "./types.js";
import { frozen } from "./values.js";
import { released, version } from "./version.js";

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

/** A CSL-JSON item: one entry of a bibliography, for Zotero, pandoc or a citation processor. */
export type CslItem = {
  readonly id: string;
  readonly type: "report";
  readonly title: string;
  readonly author: readonly { readonly family: string; readonly given: string }[];
  readonly issued: { readonly "date-parts": readonly [readonly [number]] };
  readonly publisher: string;
  readonly ISBN: string;
  /** The printed pages that the record is based on. Example: `16, 17`. */
  readonly page?: string;
  /** The record and the version of the dataset that it was read from. */
  readonly note: string;
};

/**
 * A citation of a record: the paper with its page, and this version of the dataset.
 *
 * @param record any record
 * @param style `"text"` for a line of plain text, `"bibtex"` for a BibTeX entry, `"csl"` for a CSL-JSON item
 * @throws RangeError if there is no such style (from JavaScript, or with a forced type)
 * @example cite(get("polls", "two-unions")) // "Marin, Anaïs (2020). The Union State … p. 24. Record polls/two-unions of …"
 */
export function cite(record: AnyRecord, style?: "text" | "bibtex"): string;
/** A citation of a record as a CSL-JSON item, for citation processors. */
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
      throw new RangeError(`\`${style}\` is not a style of citation. Use \`text\`, \`bibtex\` or \`csl\`.`);
  }
}

function pagesOf(record: AnyRecord): number[] {
  if ("evidence" in record) return [...new Set(record.evidence.map(({ page }) => page))].sort((a, b) => a - b);
  if ("marker" in record) return [record.marker.page];
  return "page" in record && typeof record.page === "number" ? [record.page] : [];
}
