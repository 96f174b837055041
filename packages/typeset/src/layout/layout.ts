import type { Paragraph } from "../paragraph/prepare.ts";
import { type SetLine, type Setting, setParagraph } from "../paragraph/set-paragraph.ts";
import type { Document } from "../pdf/document.ts";
import { DocPreprocessor, DocumentContext, LayoutBuilder, SVGMeasure } from "../pdfmake.ts";
import { balanceColumns, blocksOf, type ColumnBlock, fillColumns, heightOf } from "./balanced-columns.ts";
import { Measure } from "./measure.ts";
import { linesIn, noteGap, PageWriter, type SetNote } from "./page-writer.ts";
import { Places } from "./places.ts";
import { type Stretch, stretchPages } from "./stretch.ts";
import { tag } from "./tag.ts";

/** What the header and footer of a page can show. */
export type PageInfo = { readonly page: number; readonly pages: number; readonly chapter: string };

/** The document to lay out into, its styles and its pages. */
export type LayoutOptions = {
  readonly document: Document;
  readonly styles: Styles;
  readonly defaultStyle: object;
  readonly tableLayouts: TableLayouts;
  readonly pageSize: Size;
  readonly pageMargins: Margins;
  /** The distance of the baseline grid in points; text of full width is aligned to it. */
  readonly grid: number;
  readonly header: ((info: PageInfo) => unknown) | undefined;
  readonly footer: ((info: PageInfo) => unknown) | undefined;
};

/** The space below each note, in points. */
const noteSpacing = 1.5;

/**
 * Lays out a document in pages as pdfmake does, but with paragraphs set as a whole, no widows or orphans, headings that
 * stay with what follows, notes at the foot of their page, and content that depends on the pages before it.
 */
export class Layout extends LayoutBuilder {
  readonly #options: LayoutOptions;
  readonly #places = new Places();
  readonly #root: PdfElement | undefined;
  readonly #noteNodes = new Map<NoteNode, SetNote>();
  /** The nodes with `placed`, and those of them around the current node. */
  readonly #observed: LayoutNode[] = [];
  #within: readonly LayoutNode[] = [];
  #element: PdfElement | "artifact" | undefined;
  #pendingPlaces: string[] = [];
  /** The spaces that grow when their page is complete. */
  readonly #stretches: Stretch[] = [];
  /** Where the last text in the margin ends. */
  #asideEnd = { page: -1, y: 0 };

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

  /** Lays out the content. The pages can then be drawn. */
  layout(content: unknown): LayoutPage[] {
    const { document, styles, defaultStyle, header, footer } = this.#options;
    this.linearNodeList = [];
    this.docPreprocessor = new DocPreprocessor();
    this.docMeasure = new Measure(document, styles, defaultStyle, this.svgMeasure, this.tableLayouts);
    const root = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
    if (this.#root) tag(root, this.#root, document);
    this.writer = new PageWriter(new DocumentContext(), (node) => this.#noteOf(node));
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    this.processNode(root);
    const { pages } = this.writer.context();
    this.#reportPages(pages);
    stretchPages(pages, this.#stretches, (page) =>
      (this.writer.notes[page] ?? []).reduce((sum, { height }) => sum + height, 0),
    );
    this.#placeNotes(pages);
    const chapters = pages.map(
      ({ items }) => items.findLast(({ item }) => item.outline?.level === 1)?.item.outline?.text,
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

  override processNode(node: LayoutNode, isVerticalAlignmentAllowed?: boolean): void {
    const [element, within] = [this.#element, this.#within];
    // A break on an empty page would leave it empty.
    if (node.pageBreak === "before" && this.writer.context().getCurrentPage()?.items.length === 0)
      node.pageBreak = undefined;
    if (node._element) this.#element = node._element;
    if (node.places) this.#pendingPlaces.push(...node.places);
    if (node.deferred) this.#makeDeferred(node);
    if (node.stretch) {
      const { page } = this.writer.context();
      this.#stretches.push({
        page,
        from: this.writer.context().getCurrentPage()?.items.length ?? 0,
        share: node.stretch,
      });
    }
    if (node.placed) {
      this.#observed.push(node);
      this.#within = [...within, node];
    }
    node.within = this.#within;
    super.processNode(node, isVerticalAlignmentAllowed);
    // pdfmake lists all nodes for its own page breaks, which are not used.
    this.linearNodeList.length = 0;
    release(node);
    if (node.heading || node.keepWithNext) this.writer.extendKept();
    [this.#element, this.#within] = [element, within];
  }

  /** Reports their pages to nodes with `placed`, once pages are final: headings may have moved meanwhile. */
  #reportPages(pages: readonly LayoutPage[]): void {
    for (const node of this.#observed) {
      const has = ({ items }: LayoutPage): boolean => items.some(({ item }) => item.within?.includes(node));
      const first = pages.findIndex(has);
      if (first !== -1) node.placed?.(first + 1, pages.findLastIndex(has) + 1);
    }
  }

  /** Makes the content of a node that depends on the positions of others. Below an artifact it is not tagged. */
  #makeDeferred(node: DeferredNode): void {
    const made = this.docPreprocessor.preprocessNode({
      stack: [node.deferred(this.#places.on(this.writer.context().pages))],
    });
    const measured = this.docMeasure.measureNode(made);
    node.stack = [measured];
    if (node._element && node._element !== "artifact") tag(measured, node._element, this.#options.document);
  }

  /** Sets a row of a table, or parallel columns, with room for the notes of later columns. */
  override processRow(row: TableRow): object {
    this.writer.nextRow = undefined;
    const isOneBlock = this.writer.transactionLevel > 0;
    const endExpecting = isOneBlock ? undefined : this.writer.expectNotes(row.cells.slice(1).flatMap(notesIn));
    const result = super.processRow(row);
    endExpecting?.();
    this.writer.nextRow = isOneBlock ? rowOf(row) : undefined;
    return result;
  }

  override processVerticalContainer(node: StackNode | DeferredNode): void {
    if (node.deferred || node.columnCount === undefined) super.processVerticalContainer(node);
    else this.#processColumns(node, node.columnCount, node.columnGap ?? 18);
  }

  /** Sets a text in columns, which end at the same height on the last page. */
  #processColumns(node: StackNode, count: number, gap: number): void {
    const width = (this.writer.context().availableWidth - gap * (count - 1)) / count;
    const items = this.writer.setAside(width, () => super.processVerticalContainer(node));
    for (let rest = blocksOf(items); rest.length > 0; ) {
      const room = this.writer.context().availableHeight;
      const isTop = this.writer.context().y <= this.writer.context().pageMargins.top;
      const columns = this.#columnsOf(rest, count, room, isTop);
      if (columns.length > 0) this.writer.addColumns(columns, width + gap);
      rest = rest.slice(columns.flat().length);
      if (rest.length > 0) this.writer.moveToNextPage();
    }
  }

  /** The columns of the current page: all of the rest at the same height, or as much as fits above its notes. */
  #columnsOf(blocks: readonly ColumnBlock[], count: number, room: number, isTop: boolean): ColumnBlock[][] {
    const notes = (columns: readonly ColumnBlock[][]): number =>
      this.writer.heightOfNotes(linesIn(columns.flat().flatMap(({ items }) => items.map(({ item }) => item))));
    const balanced = balanceColumns(blocks, count, room - notes([[...blocks]]));
    if (balanced) return balanced;
    for (let height = room; height > 0; ) {
      const columns = fillColumns(blocks, count, height);
      if (columns.length === 0) break;
      const available = room - notes(columns);
      if (heightOf(columns) <= available + 0.01) return columns;
      height = Math.min(available, height - 1);
    }
    // What must stay together is higher than a page.
    return isTop
      ? fillColumns(
          blocks.map((block) => ({ ...block, keeps: false })),
          count,
          room,
        )
      : [];
  }

  override processLeaf(node: TextNode): void {
    const context = this.writer.context();
    const { _paragraph: paragraph, _setting: setting } = node;
    const lines = paragraph && setting ? setParagraph(paragraph, context.availableWidth, setting) : [];
    const [first] = lines;
    if (!paragraph || !setting || !first) return;
    this.#name(first, node, paragraph);
    for (const line of lines) {
      line.element = this.#element;
      line.within = this.#within;
      line.keepsNext = staysWithNext(node, lines.indexOf(line), lines.length);
      if (line.pieces.some(({ run }) => run.places))
        line.places = [...line.places, ...line.pieces.flatMap(({ run }) => run.places ?? [])];
    }
    this.#snap(setting);
    this.#place(lines, node, setting);
    if (node.heading || node.keepWithNext) this.writer.keepWithNext(first);
  }

  #name(line: SetLine, node: TextNode, { atoms }: Paragraph): void {
    line.id = node.id;
    if (this.#pendingPlaces.length > 0) line.places = this.#pendingPlaces;
    this.#pendingPlaces = [];
    if (node.tocItem || node.id) line._node = node;
    if (node.heading) {
      const text = node.outlineText ?? atoms.map((atom) => atom.text).join("");
      line.outline = { level: node.heading, text };
    }
  }

  /** Moves text of full width down to the next line of the grid. */
  #snap({ leading }: Setting): void {
    const { grid, pageMargins } = this.#options;
    const context = this.writer.context();
    const offGrid = Math.abs(leading.height / grid - Math.round(leading.height / grid)) > 0.001;
    if (this.writer.transactionLevel > 0 || context.snapshots.length > 0 || offGrid) return;
    const over = (context.y - pageMargins.top) % grid;
    const missing = over < 0.01 || grid - over < 0.01 ? 0 : grid - over;
    if (missing > 0 && missing < context.availableHeight) context.moveDown(missing);
  }

  /** Places lines so that no page begins or ends with a single line of a paragraph. */
  #place(lines: readonly SetLine[], node: TextNode, setting: Setting): void {
    let rest = lines;
    for (let onNewPage = false; rest.length > 0; onNewPage = true) {
      if (onNewPage) {
        this.writer.moveToNextPage(node.pageOrientation);
        this.#snap(setting);
      }
      const here = this.#onThisPage(rest, onNewPage);
      for (const line of rest.slice(0, here)) {
        const position = this.writer.addLine(line);
        if (position) node.positions?.push(position);
        for (const { run } of line.pieces) if (run.aside) this.#placeAside(run.aside, line);
      }
      rest = rest.slice(here);
    }
  }

  /** The number of lines to place on this page; the others go to the next. */
  #onThisPage(lines: readonly SetLine[], onNewPage: boolean): number {
    const fitting = this.#fitting(lines);
    if (fitting === lines.length || this.writer.transactionLevel > 0) return lines.length;
    const split = Math.min(fitting, lines.length - 2);
    if (split >= 2 && lines.length >= 4) return split;
    const { y, pageMargins } = this.writer.context();
    return onNewPage || y <= pageMargins.top ? lines.length : 0;
  }

  #fitting(lines: readonly SetLine[]): number {
    let height = 0;
    for (const [i, line] of lines.entries()) {
      height += line.getHeight();
      if (height + this.writer.heightOfNotes(lines.slice(0, i + 1)) > this.writer.context().availableHeight + 0.01)
        return i;
    }
    return lines.length;
  }

  /** Places a text in the margin: its first line on the baseline of a line, or below the text before it. */
  #placeAside(node: AsideNode, { y, leading }: SetLine): void {
    const { document, pageMargins } = this.#options;
    const { page } = this.writer.context();
    const { _paragraph, _setting } = this.docMeasure.measureNode(this.docPreprocessor.preprocessNode({ ...node }));
    if (!_paragraph || !_setting) return;
    if (this.#root) node._noteElement = document.struct("Span");
    const top = y + leading.baseline - _setting.leading.baseline;
    let next = this.#asideEnd.page === page ? Math.max(top, this.#asideEnd.y) : top;
    for (const line of setParagraph(_paragraph, node.width, _setting)) {
      line.x = pageMargins.left + node.left;
      line.y = next;
      line.element = node._noteElement;
      this.writer.context().getCurrentPage()?.items.push({ type: "line", item: line });
      next += line.getHeight();
    }
    this.#asideEnd = { page, y: next };
  }

  #noteOf(node: NoteNode): SetNote {
    const cached = this.#noteNodes.get(node);
    if (cached) return cached;
    const { document, pageSize, pageMargins } = this.#options;
    const { _paragraph, _setting } = this.docMeasure.measureNode(this.docPreprocessor.preprocessNode({ ...node }));
    const width = pageSize.width - pageMargins.left - pageMargins.right;
    const lines = _paragraph && _setting ? setParagraph(_paragraph, width, _setting) : [];
    if (lines[0]) lines[0].id = node.id;
    if (this.#root) {
      // It is added to the element of the paragraph with its mark when the mark is drawn.
      const element = document.struct("Note");
      if (node.id !== undefined) document.identify(element, node.id);
      node._noteElement = element;
      for (const line of lines) line.element = element;
    }
    const note = { lines, height: lines.reduce((sum, line) => sum + line.getHeight(), 0) + noteSpacing };
    this.#noteNodes.set(node, note);
    return note;
  }

  #placeNotes(pages: readonly LayoutPage[]): void {
    this.writer.notes.forEach((notes, i) => {
      const page = pages[i];
      if (!page || notes.length === 0) return;
      const { left, bottom } = page.pageMargins;
      const height = notes.reduce((sum, note) => sum + note.height, 0);
      let y = page.pageSize.height - bottom - height;
      const rule: PlacedVector = {
        type: "line",
        element: "artifact",
        x1: left,
        x2: left + 80,
        y1: y - noteGap / 2,
        y2: y - noteGap / 2,
        lineWidth: 0.4,
        lineColor: "#595959",
      };
      page.items.push({ type: "vector", item: rule });
      for (const { lines } of notes) {
        for (const line of lines) {
          line.x = left;
          line.y = y;
          page.items.push({ type: "line", item: line });
          y += line.getHeight();
        }
        y += noteSpacing;
      }
    });
  }
}

/** Frees the memory of a node that is laid out: its lines are on their pages, and only its first position is used. */
function release(node: LayoutNode): void {
  if (node.positions) node.positions.length = Math.min(node.positions.length, 1);
  node.resetXY = undefined;
  node._paragraph = undefined;
  if (node.stack) node.stack = [];
  else if (node.columns) node.columns = [];
  else if (node.table) node.table.body = [];
}

/** Whether a line stays with the next: in a heading, and so that no single line of a paragraph is alone. */
const staysWithNext = (node: TextNode, index: number, count: number): boolean =>
  node.heading !== undefined ||
  node.keepWithNext === true ||
  (index < count - 1 && (count < 4 || index === 0 || index === count - 2));

/** The notes whose marks are in a node. */
function notesIn(node: LayoutNode): NoteNode[] {
  const inner = node.stack ?? node.columns ?? node.ul ?? node.ol ?? node.table?.body.flat();
  if (inner) return inner.flatMap(notesIn);
  return [...new Set(node._paragraph?.atoms.flatMap(({ run }) => run.note ?? []))];
}

/**
 * A row of a table that pdfmake places as a whole: the head and the first row stay with the second, and the last but
 * one with the last, so that no page has a single row of a longer table.
 */
function rowOf({ tableNode, rowIndex = 0 }: TableRow): PageWriter["nextRow"] {
  if (!tableNode) return undefined;
  const { body, headerRows = 0, dontBreakRows = false } = tableNode.table;
  const after = body.length - 1 - rowIndex;
  const isHead = rowIndex < headerRows;
  return {
    keeps: after > 0 && (isHead || (dontBreakRows && (rowIndex === headerRows || after === 1))),
    starts: rowIndex === 0,
  };
}
