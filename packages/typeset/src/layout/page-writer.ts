import { SetLine } from "../paragraph/set-paragraph.ts";
import { PageElementWriter } from "../pdfmake.ts";

/** The lines of a note, and its height with the space below it. */
export type SetNote = { readonly lines: readonly SetLine[]; readonly height: number };

/** The space above the first note of a page, in points: it holds the rule between text and notes. */
export const noteGap = 12;

/** The headings placed last, which move to the next page if what follows does. */
type Kept = { readonly page: number; readonly from: number; readonly y: number; bottom: number };

/**
 * Places lines and blocks on pages as pdfmake does. In addition, it reserves space at the foot of a page for the notes
 * whose marks are on it, moves headings to the page of what follows them, and marks what is repeated on each page as
 * an artifact.
 */
export class PageWriter extends PageElementWriter {
  /** The notes of each page, in the order of their marks. */
  readonly notes: SetNote[][] = [];
  readonly #noteOf: (node: LayoutNode) => SetNote;
  /** The height of the headings that were moved to the top of each page. */
  readonly #movedHeights: number[] = [];
  #kept: Kept | undefined;
  #lastKept: (Kept & { readonly bottomItems: number }) | undefined;
  #repeating = false;

  constructor(context: Context, noteOf: (node: LayoutNode) => SetNote) {
    super(context);
    this.#noteOf = noteOf;
  }

  /** The height that the notes of these lines need at the foot of the current page. */
  heightOfNotes(lines: readonly SetLine[]): number {
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return 0;
    const first = (this.notes[this.context().page]?.length ?? 0) === 0;
    return notes.reduce((sum, { height }) => sum + height, first ? noteGap : 0);
  }

  override addLine(line: PlacedLine, dontUpdateContextPosition?: boolean, index?: number): Position | false {
    const lines = linesIn([line]);
    this.#makeRoom(lines, line.getHeight());
    const position = super.addLine(line, dontUpdateContextPosition, index);
    this.#afterPlacing(lines);
    return position;
  }

  override addSVG(node: LayoutNode, index?: number): Position | false {
    // If it does not fit below the heading that moved with it, it gets the next page to itself.
    const position = super.addSVG(node, index) || super.addSVG(node, index);
    this.#afterPlacing([]);
    return position;
  }

  override addFragment(
    block: { items: PageItem[]; height: number },
    useX?: boolean,
    useY?: boolean,
    dontMove?: boolean,
  ): boolean {
    // Page headers and footers have a fixed position: they are not content, and have no notes.
    const pagination = this.#repeating || useY === true;
    const lines = pagination ? [] : linesIn(block.items.map(({ item }) => item));
    if (!pagination) this.#makeRoom(lines, block.height);
    const count = (): number => this.context().getCurrentPage()?.items.length ?? 0;
    const from = count();
    const added = super.addFragment(block, useX, useY, dontMove) || super.addFragment(block, useX, useY, dontMove);
    if (!added)
      throw new Error(
        `A table row or unbreakable block is ${Math.ceil(block.height)} points high, more than a page: “${lines[0]?.text}”. Allow it to break, or shorten it.`,
      );
    if (pagination) {
      for (const { item } of this.context().getCurrentPage()?.items.slice(from) ?? []) item.element = "artifact";
    } else {
      this.#afterPlacing(lines);
    }
    return added;
  }

  override moveToNextPage(orientation?: unknown): void {
    if (this.transactionLevel > 0) {
      super.moveToNextPage(orientation);
      return;
    }
    const kept = this.#kept;
    this.#kept = undefined;
    const context = this.context();
    const moved = kept?.page === context.page ? (context.getCurrentPage()?.items.splice(kept.from) ?? []) : [];
    this.#repeating = true;
    super.moveToNextPage(orientation);
    this.#repeating = false;
    if (kept && moved.length > 0) this.#moveHeadings(moved, kept);
    // Further columns reach a page that the first has begun: they also start below its heading.
    context.moveDown(this.#movedHeights[context.page] ?? 0);
  }

  /** Puts headings and the notes of their marks on the page just begun. */
  #moveHeadings(items: readonly PageItem[], kept: Kept): void {
    const context = this.context();
    const distance = context.y - kept.y;
    for (const placed of items) {
      context.getCurrentPage()?.items.push(placed);
      const { item } = placed;
      if (item.y !== undefined) item.y += distance;
      const position = item._node?.positions?.[0];
      if (position) position.pageNumber = context.page + 1;
    }
    this.#movedHeights[context.page] = kept.bottom - kept.y;
    const lines = linesIn(items.map(({ item }) => item));
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return;
    this.notes[kept.page] = (this.notes[kept.page] ?? []).filter((note) => !notes.includes(note));
    this.#reserveNotes(lines);
  }

  /**
   * Keeps what was placed last with what follows.
   *
   * @param from the number of items on the page before it
   * @param y its top
   */
  keepWithNext(from: number, y: number): void {
    if (this.transactionLevel > 0) return;
    const before = this.#lastKept;
    const { page } = this.context();
    this.#kept =
      before && before.page === page && before.bottomItems === from
        ? { page, from: before.from, y: before.y, bottom: this.context().y }
        : { page, from, y, bottom: this.context().y };
    this.#lastKept = { ...this.#kept, bottomItems: this.context().getCurrentPage()?.items.length ?? 0 };
  }

  /** Includes the space below a heading in its height. */
  extendKept(): void {
    if (this.#kept && this.#kept.page === this.context().page) this.#kept.bottom = this.context().y;
  }

  /** Moves to the next page if lines and their notes do not both fit on this one. */
  #makeRoom(lines: readonly SetLine[], height: number): void {
    if (this.transactionLevel > 0) return;
    const notes = this.heightOfNotes(lines);
    const { availableHeight, y, pageMargins } = this.context();
    if (notes > 0 && height + notes > availableHeight && y > pageMargins.top) this.moveToNextPage();
  }

  #afterPlacing(lines: readonly SetLine[]): void {
    if (this.transactionLevel > 0) return;
    this.#kept = undefined;
    this.#reserveNotes(lines);
  }

  #reserveNotes(lines: readonly SetLine[]): void {
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return;
    const height = this.heightOfNotes(lines);
    const context = this.context();
    const { page } = context;
    this.notes[page] = [...(this.notes[page] ?? []), ...notes];
    // Notes also take space from the columns beside this one, and from what follows the longest of them.
    const beside = context.snapshots.flatMap((column) => [column, column.bottomMost ?? []].flat());
    for (const column of [context, ...beside].filter((column) => column.page === page)) {
      column.availableHeight -= height;
      if (column.availableHeight < -0.01)
        throw new Error(
          `The notes of “${lines[0]?.text}” are ${Math.ceil(height)} points high and do not fit on page ${page + 1}. Shorten them.`,
        );
    }
  }
}

const linesIn = (items: readonly unknown[]): SetLine[] => items.filter((item) => item instanceof SetLine);
