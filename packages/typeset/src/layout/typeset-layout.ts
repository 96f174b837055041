import type { SetLine } from "../paragraph/set-line.ts";
import { setParagraph } from "../paragraph/set-paragraph.ts";
import type { Document } from "../pdf/document.ts";
import { DocPreprocessor, DocumentContext, LayoutBuilder, SVGMeasure } from "../pdfmake-parts.ts";
import { tag } from "../structure/tag.ts";
import { type LaidNote, noteGap, PageWriter } from "./page-writer.ts";
import { Places } from "./places.ts";
import { TypesetMeasure } from "./typeset-measure.ts";

/** A page as the heads and feet of pages see it. */
export type PageInfo = { readonly page: number; readonly pages: number; readonly chapter: string };

/** What a layout is made with. */
export type LayoutOptions = {
  readonly document: Document;
  readonly styles: unknown;
  readonly defaultStyle: unknown;
  readonly tableLayouts: unknown;
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: LaidPage["pageMargins"];
  /** Points between the lines of the grid that text in the page's full measure stands on. */
  readonly grid: number;
  readonly header: ((info: PageInfo) => unknown) | undefined;
  readonly footer: ((info: PageInfo) => unknown) | undefined;
};

/**
 * Lays out a document in pages, as pdfmake does, with paragraphs set as a whole, no lone first or last lines,
 * headings that stay with what follows, notes at the foot of their page, and content that is made once its place is known.
 */
export class TypesetLayout extends LayoutBuilder {
  readonly #options: LayoutOptions;
  readonly #places = new Places();
  readonly #root: PdfElement | undefined;
  readonly #chapters: { readonly page: number; readonly title: string }[] = [];
  readonly #noteNodes = new Map<LaidNode, LaidNote>();
  #element: PdfElement | "artifact" | undefined;
  #pendingPlaces: string[] = [];

  declare writer: PageWriter;

  constructor(options: LayoutOptions) {
    super(options.pageSize, options.pageMargins, new SVGMeasure());
    this.#options = options;
    this.registerTableLayouts(options.tableLayouts);
    const { document } = options;
    if (document.tagged) {
      this.#root = document.struct("Document");
      document.addStructure(this.#root);
    }
  }

  /** Lays out the content; the pages are ready to be drawn. */
  layout(content: unknown): LaidPage[] {
    const { document, styles, defaultStyle, header, footer } = this.#options;
    this.linearNodeList = [];
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new TypesetMeasure(document, styles, defaultStyle, this.svgMeasure, this.tableLayouts);
    const root = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
    if (this.#root) tag(root, this.#root, document);
    this.writer = new PageWriter(new DocumentContext(), (node) => this.#noteOf(node));
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    this.processNode(root);
    const { pages } = this.writer.context();
    this.#placeNotes(pages);
    const info = (page: number): PageInfo => ({ page, pages: pages.length, chapter: this.#chapterOf(page) });
    this.#element = "artifact";
    this.addHeadersAndFooters(
      header && ((page: number) => header(info(page))),
      footer && ((page: number) => footer(info(page))),
    );
    return pages;
  }

  override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
    const before = this.#element;
    // A page that is still empty is as good as a new one.
    if (node.pageBreak === "before" && this.writer.context().getCurrentPage()?.items.length === 0)
      node.pageBreak = undefined;
    if (node._element) this.#element = node._element;
    if (node.places) this.#pendingPlaces.push(...node.places);
    if (node.deferred) this.#make(node);
    super.processNode(node, isVerticalAlignmentAllowed);
    if (node.placed) node.placed(node.positions[0]?.pageNumber ?? 0, this.writer.context().page + 1);
    if (node.heading) this.writer.extendKept();
    this.#element = before;
  }

  /** Makes the content of a node that depends on where other things have come to stand. */
  #make(node: LaidNode): void {
    const made = this.docPreprocessor.preprocessNode({
      stack: [node.deferred(this.#places.on(this.writer.context().pages))],
    });
    node.stack = [this.docMeasure.measureNode(made)];
    if (this.#root) tag(node, this.#root, this.#options.document);
  }

  override processLeaf(node: LaidNode): void {
    const context = this.writer.context();
    const lines = setParagraph(node._paragraph, context.availableWidth, node._setting);
    const [first] = lines;
    if (!first) return;
    this.#name(first, node);
    for (const line of lines) {
      line.element = this.#element;
      line.places.push(...line.pieces.flatMap(({ run }) => run.places ?? []));
    }
    this.#snap(node);
    const from = context.getCurrentPage()?.items.length ?? 0;
    const top = context.y;
    this.#place(lines, node);
    if (node.heading) {
      if (context.y - top > 0) this.writer.keepWithNext(from, top);
      if (node.heading === 1 && node.text)
        this.#chapters.push({ page: context.page + 1, title: first.outline?.text ?? "" });
    }
  }

  #name(line: SetLine, node: LaidNode): void {
    line.id = node.id;
    line.places.push(...this.#pendingPlaces);
    this.#pendingPlaces = [];
    if (node.tocItem || node.id) line._node = node;
    if (node.heading) {
      const text = node.outlineText ?? (node._paragraph.atoms as { text: string }[]).map((atom) => atom.text).join("");
      line.outline = { level: node.heading, text };
    }
  }

  /** Starts text of the full measure on a line of the grid. */
  #snap({ _setting }: LaidNode): void {
    const { grid, pageMargins } = this.#options;
    const context = this.writer.context();
    const offGrid = Math.abs(_setting.leading.height / grid - Math.round(_setting.leading.height / grid)) > 0.001;
    if (this.writer.transactionLevel > 0 || context.snapshots.length > 0 || offGrid) return;
    const over = (context.y - pageMargins.top) % grid;
    const lack = over < 0.01 || grid - over < 0.01 ? 0 : grid - over;
    if (lack > 0 && lack < context.availableHeight) context.moveDown(lack);
  }

  /** Places lines so that no page begins or ends with a single line of a paragraph. */
  #place(lines: readonly SetLine[], node: LaidNode): void {
    const fitting = this.#fitting(lines);
    const { y, pageMargins } = this.writer.context();
    let turn = lines.length;
    if (fitting < lines.length && this.writer.transactionLevel === 0) {
      turn = Math.min(fitting, lines.length - 2);
      if (turn < 2 || lines.length < 4) turn = y > pageMargins.top ? 0 : lines.length;
    }
    lines.forEach((line, i) => {
      if (i === turn) this.writer.moveToNextPage(node.pageOrientation);
      const position = this.writer.addLine(line);
      if (position) node.positions.push(position);
    });
  }

  #fitting(lines: readonly SetLine[]): number {
    let height = 0;
    for (let i = 0; i < lines.length; i++) {
      height += (lines[i] as SetLine).getHeight();
      if (height + this.writer.heightOfNotes(lines.slice(0, i + 1)) > this.writer.context().availableHeight + 0.01)
        return i;
    }
    return lines.length;
  }

  #noteOf(node: LaidNode): LaidNote {
    const known = this.#noteNodes.get(node);
    if (known) return known;
    const { document, pageSize, pageMargins } = this.#options;
    const measured = this.docMeasure.measureNode(this.docPreprocessor.preprocessNode({ ...node }));
    const width = pageSize.width - pageMargins.left - pageMargins.right;
    const lines = setParagraph(measured._paragraph, width, measured._setting);
    if (lines[0]) lines[0].id = node.id;
    if (this.#root) {
      // It becomes a part of the paragraph that its mark stands in, when the mark is drawn.
      node._noteElement = document.struct("Note");
      node._noteElement.dictionary.data.ID = new String(node.id);
      for (const line of lines) line.element = node._noteElement;
    }
    const note = { lines, height: lines.reduce((sum, line) => sum + line.getHeight(), 0) + 1.5 };
    this.#noteNodes.set(node, note);
    return note;
  }

  #placeNotes(pages: readonly LaidPage[]): void {
    this.writer.notes.forEach((notes, i) => {
      const page = pages[i];
      if (!page) return;
      const { left, bottom } = page.pageMargins;
      const height = notes.reduce((sum, note) => sum + note.height, 0);
      let y = page.pageSize.height - bottom - height;
      const rule = {
        type: "line",
        x1: left,
        x2: left + 80,
        y1: y - noteGap / 2,
        y2: y - noteGap / 2,
        lineWidth: 0.4,
        lineColor: "#595959",
      };
      page.items.push({ type: "vector", item: { ...rule, element: "artifact" } });
      for (const { lines } of notes) {
        for (const line of lines) {
          line.x = left;
          line.y = y;
          page.items.push({ type: "line", item: line });
          y += line.getHeight();
        }
        y += 1.5;
      }
    });
  }

  #chapterOf(page: number): string {
    return this.#chapters.findLast((chapter) => chapter.page <= page)?.title ?? "";
  }
}
