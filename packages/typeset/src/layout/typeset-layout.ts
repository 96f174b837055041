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
  readonly #noteNodes = new Map<LaidNode, LaidNote>();
  /** The nodes that want to know their pages, and those of them that are being laid out. */
  readonly #told: LaidNode[] = [];
  #within: readonly LaidNode[] = [];
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
    this.#tell(pages);
    this.#placeNotes(pages);
    const chapters = pages.map(
      ({ items }) => items.findLast(({ item }) => item.outline?.level === 1)?.item.outline.text,
    );
    const info = (page: number): PageInfo => ({
      page,
      pages: pages.length,
      chapter: chapters.slice(0, page).findLast(Boolean) ?? "",
    });
    this.#element = "artifact";
    this.addHeadersAndFooters(
      header && ((page: number) => header(info(page))),
      footer && ((page: number) => footer(info(page))),
    );
    return pages;
  }

  override processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void {
    const [element, within] = [this.#element, this.#within];
    // A page that is still empty is as good as a new one.
    if (node.pageBreak === "before" && this.writer.context().getCurrentPage()?.items.length === 0)
      node.pageBreak = undefined;
    if (node._element) this.#element = node._element;
    if (node.places) this.#pendingPlaces.push(...node.places);
    if (node.deferred) this.#make(node);
    if (node.placed) {
      this.#told.push(node);
      this.#within = [...within, node];
    }
    node.within = this.#within;
    super.processNode(node, isVerticalAlignmentAllowed);
    if (node.heading || node.keepWithNext) this.writer.extendKept();
    [this.#element, this.#within] = [element, within];
  }

  /** Tells nodes their pages, which are final by now: what was placed first may have been taken along since. */
  #tell(pages: readonly LaidPage[]): void {
    for (const node of this.#told) {
      const has = ({ items }: LaidPage): boolean => items.some(({ item }) => item.within?.includes(node));
      const first = pages.findIndex(has);
      if (first !== -1) node.placed(first + 1, pages.findLastIndex(has) + 1);
    }
  }

  /** Makes the content of a node that depends on where other things have come to stand. */
  #make(node: LaidNode): void {
    const made = this.docPreprocessor.preprocessNode({
      stack: [node.deferred(this.#places.on(this.writer.context().pages))],
    });
    const measured = this.docMeasure.measureNode(made);
    node.stack = [measured];
    if (this.#root) tag(measured, node._element, this.#options.document);
  }

  override processLeaf(node: LaidNode): void {
    const context = this.writer.context();
    const lines = setParagraph(node._paragraph, context.availableWidth, node._setting);
    const [first] = lines;
    if (!first) return;
    this.#name(first, node);
    for (const line of lines) {
      line.element = this.#element;
      line.within = this.#within;
      line.places.push(...line.pieces.flatMap(({ run }) => run.places ?? []));
    }
    this.#snap(node);
    const from = context.getCurrentPage()?.items.length ?? 0;
    const top = context.y;
    this.#place(lines, node);
    if ((node.heading || node.keepWithNext) && context.y - top > 0) this.writer.keepWithNext(from, top);
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
    let rest = lines;
    for (let turned = false; rest.length > 0; turned = true) {
      if (turned) {
        this.writer.moveToNextPage(node.pageOrientation);
        this.#snap(node);
      }
      const here = this.#onThisPage(rest, turned);
      for (const line of rest.slice(0, here)) {
        const position = this.writer.addLine(line);
        if (position) node.positions.push(position);
      }
      rest = rest.slice(here);
    }
  }

  /** How many of the lines to place on this page; the others go to the next. */
  #onThisPage(lines: readonly SetLine[], turned: boolean): number {
    const fitting = this.#fitting(lines);
    if (fitting === lines.length || this.writer.transactionLevel > 0) return lines.length;
    const parted = Math.min(fitting, lines.length - 2);
    if (parted >= 2 && lines.length >= 4) return parted;
    const { y, pageMargins } = this.writer.context();
    return turned || y <= pageMargins.top ? lines.length : 0;
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
      if (!page || notes.length === 0) return;
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
}
