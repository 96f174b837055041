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
    const position = super.addSVG(node, index);
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
    const added = super.addFragment(block, useX, useY, dontMove);
    if (pagination) {
      for (const { item } of this.context().getCurrentPage()?.items.slice(from) ?? []) item.element = "artifact";
    } else {
      this.#placed(lines);
    }
    return added;
  }

  override moveToNextPage(orientation?: unknown): void {
    const kept = this.#kept;
    this.#kept = undefined;
    const page = this.context().getCurrentPage();
    const taken = kept && kept.page === this.context().page && page ? page.items.splice(kept.from) : [];
    this.#repeating = true;
    super.moveToNextPage(orientation);
    this.#repeating = false;
    const next = this.context().getCurrentPage();
    if (!kept || taken.length === 0 || !next) return;
    const moved = this.context().y - kept.y;
    for (const { type, item } of taken) {
      next.items.push({ type, item });
      item.y += moved;
      if (item._node?.positions?.[0]) item._node.positions[0].pageNumber = this.context().page + 1;
    }
    this.context().moveDown(kept.bottom - kept.y);
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
    const notes = lines.flatMap((line) => line.notes.map(this.#noteOf));
    if (notes.length === 0) return;
    const height = this.heightOfNotes(lines);
    const { page } = this.context();
    this.notes[page] = [...(this.notes[page] ?? []), ...notes];
    this.context().availableHeight -= height;
  }
}

const isSetLine = (item: unknown): item is SetLine => typeof item === "object" && item !== null && "pieces" in item;
