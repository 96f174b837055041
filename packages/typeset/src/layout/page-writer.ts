import type { SetLine } from "../paragraph/set-line.ts";
import { PageElementWriter } from "../pdfmake-parts.ts";

/** A note laid out: its lines, from the first line's top. */
export type LaidNote = { readonly lines: readonly SetLine[]; readonly height: number };

/** The room above the first note of a page, with the rule that parts notes from text. */
export const noteGap = 12;

/** What was placed last, to be taken along when what follows goes to the next page. */
type Kept = { readonly page: number; readonly from: number; readonly y: number; bottom: number };

/**
 * Places lines and blocks on pages as pdfmake does, and besides
 * keeps room at the foot of a page for the notes whose marks stand on it,
 * takes headings along to the page of what follows them,
 * and marks what is repeated from page to page as no content.
 */
export class PageWriter extends PageElementWriter {
  /** The notes of each page, in the order of their marks. */
  readonly notes: LaidNote[][] = [];
  readonly #noteOf: (node: LaidNode) => LaidNote;
  /** The height of the headings that were taken along to each page. */
  readonly #taken: number[] = [];
  #kept: Kept | undefined;
  #repeating = false;

  constructor(context: Context, noteOf: (node: LaidNode) => LaidNote) {
    super(context);
    this.#noteOf = noteOf;
  }

  /** The height that the notes of these lines take at the foot of the page on which the lines come to stand. */
  heightOfNotes(lines: readonly SetLine[]): number {
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return 0;
    const first = (this.notes[this.context().page]?.length ?? 0) === 0;
    return notes.reduce((sum, { height }) => sum + height, first ? noteGap : 0);
  }

  override addLine(line: unknown, dontUpdateContextPosition?: boolean, index?: number): Position | false {
    const lines = isSetLine(line) ? [line] : [];
    this.#makeRoom(lines, (line as SetLine).getHeight());
    const position = super.addLine(line, dontUpdateContextPosition, index);
    this.#placed(lines);
    return position;
  }

  override addSVG(node: LaidNode, index?: number): Position | false {
    // If it does not fit below the heading that came along, the page after that is its own.
    const position = super.addSVG(node, index) || super.addSVG(node, index);
    this.#placed([]);
    return position;
  }

  override addFragment(
    block: { items: PageItem[]; height: number },
    useX?: boolean,
    useY?: boolean,
    dontMove?: boolean,
  ): boolean {
    // Heads and feet of pages come with a place of their own: they are no content, and have no notes.
    const pagination = this.#repeating || useY === true;
    const lines = pagination ? [] : block.items.flatMap(({ item }) => (isSetLine(item) ? [item] : []));
    if (!pagination) this.#makeRoom(lines, block.height);
    const count = (): number => this.context().getCurrentPage()?.items.length ?? 0;
    const from = count();
    const added = super.addFragment(block, useX, useY, dontMove) || super.addFragment(block, useX, useY, dontMove);
    if (!added)
      throw new Error(
        `A table's row or an unbreakable block is ${Math.ceil(block.height)} points high, higher than a page: “${lines[0]?.text}”. Let it break, or shorten it.`,
      );
    if (pagination) {
      for (const { item } of this.context().getCurrentPage()?.items.slice(from) ?? []) item.element = "artifact";
    } else {
      this.#placed(lines);
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
    const taken = kept?.page === context.page ? (context.getCurrentPage()?.items.splice(kept.from) ?? []) : [];
    this.#repeating = true;
    super.moveToNextPage(orientation);
    this.#repeating = false;
    if (kept && taken.length > 0) this.#takeAlong(taken, kept);
    // A second column comes to the page that the first has begun, and starts below the heading, too.
    context.moveDown(this.#taken[context.page] ?? 0);
  }

  /** Puts headings, with the notes that their marks have, at the top of the page just begun. */
  #takeAlong(taken: readonly PageItem[], kept: Kept): void {
    const context = this.context();
    const moved = context.y - kept.y;
    for (const { type, item } of taken) {
      context.getCurrentPage()?.items.push({ type, item });
      item.y += moved;
      if (item._node?.positions?.[0]) item._node.positions[0].pageNumber = context.page + 1;
    }
    this.#taken[context.page] = kept.bottom - kept.y;
    const lines = taken.flatMap(({ item }) => (isSetLine(item) ? [item] : []));
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return;
    this.notes[kept.page] = (this.notes[kept.page] ?? []).filter((note) => !notes.includes(note));
    this.#keepRoomForNotes(lines);
  }

  /**
   * Says that what was placed since is to stay with what follows.
   *
   * @param from how many items the page had before it
   * @param y where it starts
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
  #lastKept: (Kept & { bottomItems: number }) | undefined;

  /** Space below a kept heading belongs to it. */
  extendKept(): void {
    if (this.#kept && this.#kept.page === this.context().page) this.#kept.bottom = this.context().y;
  }

  /** Goes to the next page if lines and their notes do not both fit on this one. */
  #makeRoom(lines: readonly SetLine[], height: number): void {
    if (this.transactionLevel > 0) return;
    const notes = this.heightOfNotes(lines);
    const { availableHeight, y, pageMargins } = this.context();
    if (notes > 0 && height + notes > availableHeight && y > pageMargins.top) this.moveToNextPage();
  }

  #placed(lines: readonly SetLine[]): void {
    if (this.transactionLevel > 0) return;
    this.#kept = undefined;
    this.#keepRoomForNotes(lines);
  }

  #keepRoomForNotes(lines: readonly SetLine[]): void {
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return;
    const height = this.heightOfNotes(lines);
    const context = this.context();
    const { page } = context;
    this.notes[page] = [...(this.notes[page] ?? []), ...notes];
    // Beside this column others may stand, and what follows starts below the longest.
    const beside = context.snapshots.flatMap((column) => [column, column.bottomMost ?? []].flat());
    for (const column of [context, ...beside].filter((column) => column.page === page)) {
      column.availableHeight -= height;
      if (column.availableHeight < -0.01)
        throw new Error(
          `The notes of page ${page + 1} do not fit below its text: “${lines[0]?.text}” has ${Math.ceil(height)} points of them. A note has to be shorter than a page.`,
        );
    }
  }
}

const isSetLine = (item: unknown): item is SetLine => typeof item === "object" && item !== null && "pieces" in item;
