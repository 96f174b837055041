/// <reference path="./pdfmake-internals.d.ts" />
import { setImmediate } from "node:timers/promises";
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
 * - `note: node` on an inline makes it the mark of a note at the foot of its page; the note has an `id`, and an inline
 *   with `role: "Lbl"` and `linkToDestination: "<id>-mark"` in it leads back to the mark;
 * - `alternative` is the alternative text of a drawing; `artifact: true` marks decoration; on a stack with
 *   `role: "Figure"` it describes the drawing in the stack, whose texts with `role: "Caption"` are its caption;
 * - `role` on a node or inline is a structure type other than the default, such as `Caption` or `Quote`;
 * - `lang` on a node or inline is its language (BCP 47) where it differs from the document's;
 * - `linkTitle` describes the target of a link;
 * - `leading` is the distance between baselines in points; `decimal: true` aligns the numbers of a table column;
 *   `acronyms: [features]` sets acronyms with these font features; `rise` raises letters;
 *   `underline: colour` draws a dotted line below them; `balanced: "all"` makes the lines of a title about equally long, and
 *   `balanced: "end"` avoids a last line of one word;
 * - `aside: node` on an inline puts a text beside its line, `left` points from the left of the text area and `width` wide;
 * - `stretch: share` on an empty stack, outside columns, takes this share of the space that is left at the foot of a page;
 * - `places: [names]` names the position of a node or inline, for others to find;
 *   `deferred: (places) => content` makes content once everything before it is laid out;
 *   `placed: (first, last) => void` receives the first and last page of a node once all pages are final;
 * - `columnCount: n` on a stack sets its text, lists and drawings in columns `columnGap` points apart, which end at the
 *   same height;
 * - `table.headerColumns` is the number of columns that are heads of their rows; a first row of a head of several that
 *   is one cell is the caption of the table.
 */
export type TypesetDocument = {
  readonly content: unknown;
  readonly fonts: Fonts;
  readonly styles: Styles;
  readonly defaultStyle: object;
  readonly tableLayouts: TableLayouts;
  readonly metadata: Metadata;
  readonly paper: "A4" | "LETTER";
  readonly margins: Margins;
  /** The distance of the baseline grid, in points. */
  readonly grid: number;
  readonly header?: (info: PageInfo) => unknown;
  readonly footer?: (info: PageInfo) => unknown;
  readonly attachments?: readonly Attachment[];
  readonly archive?: Archive;
  /** The label of the first page; the others have their number. */
  readonly cover?: string;
};

const used = new WeakSet<object>();

/**
 * Typesets a document as a tagged, archival PDF.
 *
 * @param definition the document; its content is emptied as it is laid out, to free its memory, so use it once
 * @returns the bytes of the file; the same definition gives the same bytes
 * @throws Error if the content was used before, a font cannot be read, a drawing has no alternative text, a page reference has no target, or a note,
 *   a table row or an unbreakable block is higher than a page
 */
export async function typeset(definition: TypesetDocument): Promise<Buffer> {
  const { archive = "PDF/A-3a", attachments = [], metadata, paper, cover } = definition;
  if (typeof definition.content === "object" && definition.content !== null) {
    if (used.has(definition.content))
      throw new Error("This content was typeset before, which has emptied it. Make new content for each file.");
    used.add(definition.content);
  }
  const document = new Document(definition.fonts, metadata, archive);
  const bytes = bytesOf(document);
  // From the next turn of the event loop on, the document hands its bytes over instead of keeping them.
  await setImmediate();
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
  document.end();
  return bytes;
}

/** Collects the bytes of a document while it is written. */
function bytesOf(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const blocks: Uint8Array[] = [];
    let block = new Uint8Array(blockSize);
    let used = 0;
    // Most chunks are a few bytes, and each would keep the memory around it, so they are copied.
    document.on("data", (chunk) => {
      if (used + chunk.length > block.length) {
        blocks.push(block.subarray(0, used));
        block = new Uint8Array(Math.max(blockSize, chunk.length));
        used = 0;
      }
      block.set(chunk, used);
      used += chunk.length;
    });
    document.on("end", () => resolve(Buffer.concat([...blocks, block.subarray(0, used)])));
    document.on("error", reject);
  });
}

const blockSize = 2 ** 18;
