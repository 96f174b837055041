/// <reference path="./pdfmake-internals.d.ts" />
import { Layout, type PageInfo } from "./layout/layout.ts";
import type { PlacesSoFar } from "./layout/places.ts";
import { Document } from "./pdf/document.ts";
import { drawPages } from "./pdf/draw-pages.ts";
import type { Archive, Metadata } from "./pdf/xmp.ts";
import { standardPageSizes, tableLayouts } from "./pdfmake.ts";

export type { Archive, Metadata, PageInfo, PlacesSoFar };

/** A file attached to the PDF. */
export type Attachment = {
  readonly name: string;
  readonly data: Uint8Array;
  /** The media type, such as `application/json`. */
  readonly type: string;
  /** Its relationship to the document (PDF/A-3). */
  readonly relationship: "Source" | "Data" | "Alternative" | "Supplement" | "Unspecified";
  readonly description: string;
};

/**
 * A pdfmake document definition. This package adds to its nodes:
 *
 * - `heading: 1 | 2 | 3` makes a text a heading, which is in the bookmarks and stays with what follows;
 * - `keepWithNext: true` keeps a short text with what follows, such as the introduction of a table;
 * - `note: node` on an inline makes it the mark of a note at the foot of its page; the note has an `id`;
 * - `alternative` is the alternative text of a drawing; `artifact: true` marks decoration;
 * - `role` is a structure type other than the default, such as `Caption`;
 * - `lang` is the language of a text where it differs from the document's;
 * - `leading` is the distance between baselines in points; `decimal: true` aligns the numbers of a table column;
 *   `acronyms: [features]` sets acronyms with these font features; `rise` raises letters;
 * - `places: [names]` names the position of a node or inline, for others to find;
 *   `deferred: (places) => content` makes content once everything before it is laid out;
 *   `placed: (first, last) => void` receives the first and last page of a node once all pages are final;
 * - `table.headerColumns` is the number of columns that are heads of their rows.
 */
export type TypesetDocument = {
  readonly content: unknown;
  readonly fonts: Record<string, unknown>;
  readonly styles: Record<string, unknown>;
  readonly defaultStyle: Record<string, unknown>;
  readonly tableLayouts: Record<string, unknown>;
  readonly metadata: Metadata;
  readonly paper: "A4" | "LETTER";
  readonly margins: LayoutPage["pageMargins"];
  /** The distance of the baseline grid, in points. */
  readonly grid: number;
  readonly header?: (info: PageInfo) => unknown;
  readonly footer?: (info: PageInfo) => unknown;
  readonly attachments?: readonly Attachment[];
  readonly archive?: Archive;
  /** The label of the first page; the others have their number. */
  readonly cover?: string;
};

/**
 * Typesets a document as a tagged, archival PDF.
 *
 * @param definition the document; pdfmake writes its measurements into the nodes of `content`, so use them once
 * @returns the bytes of the file; the same definition gives the same bytes
 * @throws Error if a font cannot be read, a drawing has no alternative text, a page reference has no target, or a note,
 *   a table row or an unbreakable block is higher than a page
 */
export function typeset(definition: TypesetDocument): Promise<Buffer> {
  const { archive = "PDF/A-3a", attachments = [], metadata, paper, cover } = definition;
  const document = new Document(definition.fonts, metadata, archive);
  for (const { name, data, type, relationship, description } of archive === "PDF/A-1b" ? [] : attachments) {
    const { date } = metadata;
    document.file(Buffer.from(data), { name, type, relationship, description, creationDate: date, modifiedDate: date });
  }
  const [width, height] = standardPageSizes[paper];
  const pages = new Layout({
    document,
    styles: definition.styles,
    defaultStyle: definition.defaultStyle,
    tableLayouts: { ...tableLayouts, ...definition.tableLayouts },
    pageSize: { width, height },
    pageMargins: definition.margins,
    grid: definition.grid,
    header: definition.header,
    footer: definition.footer,
  }).layout(definition.content);
  drawPages(document, pages);
  if (cover !== undefined) document.labelPages(cover);
  return bytesOf(document);
}

function bytesOf(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    document.end();
  });
}
