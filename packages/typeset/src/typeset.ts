/// <reference path="./pdfmake-internals.d.ts" />
import type { PlacesSoFar } from "./layout/places.ts";
import { type PageInfo, TypesetLayout } from "./layout/typeset-layout.ts";
import { type Archive, Document, type Metadata } from "./pdf/document.ts";
import { drawPages } from "./pdf/draw-pages.ts";
import { standardPageSizes, tableLayouts } from "./pdfmake-parts.ts";

export type { Archive, Metadata, PageInfo, PlacesSoFar };

/** A file that travels inside the PDF. */
export type Attachment = {
  readonly name: string;
  readonly data: Uint8Array;
  /** The media type, such as `application/json`. */
  readonly type: string;
  /** What it is to the document (PDF/A-3). */
  readonly relationship: "Source" | "Data" | "Alternative" | "Supplement" | "Unspecified";
  readonly description: string;
};

/**
 * A pdfmake document definition, with what this package adds to its nodes:
 *
 * - `heading: 1 | 2 | 3` makes a text a heading: in the bookmarks, kept with what follows;
 * - `keepWithNext: true` keeps a text of a few lines with what follows, such as the words before a table;
 * - `note: node` on an inline makes it the mark of a note at the foot of its page; the note has an `id`;
 * - `alternative` says in words what a drawing shows; `artifact: true` says that it is decoration;
 * - `role` names a structure type other than the usual one, such as `Caption`;
 * - `lang` names the language of a text that is not the document's;
 * - `leading` is the distance of baselines in points; `decimal: true` aligns the numbers of a table's column;
 *   `acronyms: [features]` sets words of capitals with these font features; `rise` lifts letters;
 * - `places: [names]` lets others find where a node or inline stands;
 *   `deferred: (places) => content` makes content when everything before it has its place;
 *   `placed: (first, last) => void` is told the pages that a node has come to stand on, when all have their place;
 * - `table.headerColumns` says how many columns are heads of their rows.
 */
export type TypesetDocument = {
  readonly content: unknown;
  readonly fonts: Record<string, unknown>;
  readonly styles: Record<string, unknown>;
  readonly defaultStyle: Record<string, unknown>;
  readonly tableLayouts: Record<string, unknown>;
  readonly metadata: Metadata;
  readonly paper: "A4" | "LETTER";
  readonly margins: LaidPage["pageMargins"];
  /** Points between the lines of the grid that text stands on. */
  readonly grid: number;
  readonly header?: (info: PageInfo) => unknown;
  readonly footer?: (info: PageInfo) => unknown;
  readonly attachments?: readonly Attachment[];
  readonly archive?: Archive;
  /** The label of the first page; the others are labelled by number. */
  readonly cover?: string;
};

/**
 * Typesets a document as a tagged, archival PDF.
 *
 * @param definition the document; pdfmake writes its measurements into the nodes of `content`, so they serve once
 * @returns the bytes of the file; the same definition gives the same bytes
 * @throws Error if a font cannot be read, a drawing has no alternative text, a page reference leads nowhere,
 *   or a note, a table's row or an unbreakable block is higher than a page
 */
export function typeset(definition: TypesetDocument): Promise<Buffer> {
  const { archive = "PDF/A-3a", attachments = [], metadata, paper, cover } = definition;
  const document = new Document(definition.fonts, metadata, archive);
  for (const { name, data, type, relationship, description } of archive === "PDF/A-1b" ? [] : attachments) {
    const { date } = metadata;
    document.file(Buffer.from(data), { name, type, relationship, description, creationDate: date, modifiedDate: date });
  }
  const [width, height] = standardPageSizes[paper] as readonly [number, number];
  const pages = new TypesetLayout({
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
