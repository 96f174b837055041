import { SetLine } from "../paragraph/set-paragraph.ts";
import { PageElementWriter } from "../pdfmake.ts";
import { type ColumnBlock, heightOf } from "./balanced-columns.ts";

/** The lines of a note, and its height with the space below it. */
export type SetNote = { readonly lines: readonly SetLine[]; readonly height: number };

/** The space above the first note of a page, in points: it holds the rule between text and notes. */
export const noteGap = 12;

/** Notes of later columns take at most this share of a page from the first column. */
const maxExpected = 0.5;

/** What was placed last and moves to the next page if what follows does: headings, the first rows of a table. */
type Kept = {
  readonly page: number;
  /** Everything on the page from the first item on is kept, and these backgrounds, which pdfmake puts first. */
  readonly first: PageItem;
  readonly last: PageItem;
  readonly backgrounds: readonly PageItem[];
  readonly y: number;
  readonly depth: number;
  bottom: number;
};

/**
 * Places lines and blocks on pages as pdfmake does. In addition, it reserves space at the foot of a page for the notes
 * whose marks are on it, moves headings and rows to the page of what they stay with, and marks what is repeated on each
 * page as an artifact.
 */
export class PageWriter extends PageElementWriter {
  /** The notes of each page, in the order of their marks. */
  readonly notes: SetNote[][] = [];
  /** What the next block is, if it is a row of a table: whether it stays with the next row, and starts the table. */
  nextRow: { readonly keeps: boolean; readonly starts: boolean } | undefined;
  readonly #noteOf: (node: NoteNode) => SetNote;
  /** Notes whose marks are in later columns: every page that an earlier column reaches has room for them. */
  readonly #expected = new Set<SetNote>();
  readonly #placedNotes = new Set<SetNote>();
  /** The height of what was moved to the top of each page, and the number of columns around it. */
  readonly #moved: { readonly height: number; readonly depth: number }[] = [];
  /** Where the heads of tables are, which are repeated on further pages. */
  readonly #heads = new Map<Fragment, PageItem | undefined>();
  /** The heads that have moved to a page, and need not be repeated on it. */
  readonly #movedHeads: Fragment[][] = [];
  #kept: Kept | undefined;
  #lastKept: Kept | undefined;
  #firstOfBlock: PageItem | undefined;
  #tableStart: PageItem | undefined;
  #movesTable = false;
  #repeating = false;

  constructor(context: Context, noteOf: (node: NoteNode) => SetNote) {
    super(context);
    this.#noteOf = noteOf;
  }

  /** The height that the notes of these lines need at the foot of the current page. */
  heightOfNotes(lines: readonly SetLine[]): number {
    const notes = this.#notesOf(lines).filter((note) => !this.#expected.has(note));
    if (notes.length === 0) return 0;
    return notes.reduce((sum, { height }) => sum + height, this.#reserved(this.context().page) === 0 ? noteGap : 0);
  }

  /**
   * Keeps room for the notes of later columns while earlier ones are filled.
   *
   * @returns ends it, when all columns are filled
   */
  expectNotes(nodes: readonly NoteNode[]): () => void {
    const notes: SetNote[] = [];
    const { pageSize, pageMargins } = this.context().getCurrentPage() ?? {};
    let room = maxExpected * ((pageSize?.height ?? 0) - (pageMargins?.top ?? 0) - (pageMargins?.bottom ?? 0));
    for (const node of nodes) {
      const note = this.#noteOf(node);
      room -= note.height;
      if (room > 0 && !this.#expected.has(note)) notes.push(note);
    }
    this.#reserve(() => {
      for (const note of notes) this.#expected.add(note);
    });
    return () =>
      this.#reserve(() => {
        for (const note of notes) this.#expected.delete(note);
      });
  }

  override addLine(line: PlacedLine, dontUpdateContextPosition?: boolean, index?: number): Position | false {
    const lines = linesIn([line]);
    this.#makeRoom(lines, line.getHeight());
    const position = super.addLine(line, dontUpdateContextPosition, index);
    this.#afterPlacing(lines);
    return position;
  }

  override addSVG(node: SvgNode, index?: number): Position | false {
    // If it does not fit below the heading that moved with it, it gets the next page to itself.
    const position = super.addSVG(node, index) || super.addSVG(node, index);
    this.#afterPlacing([]);
    return position;
  }

  override addFragment(block: Fragment, useX?: boolean, useY?: boolean, dontMove?: boolean): boolean {
    // Page headers and footers have a fixed position: they are not content, and have no notes.
    const pagination = this.#repeating || useY === true;
    const lines = pagination ? [] : linesIn(block.items.map(({ item }) => item));
    if (!pagination) this.#makeRoom(lines, block.height);
    const count = (): number => this.context().getCurrentPage()?.items.length ?? 0;
    const from = count();
    const place = (): boolean => {
      if (!pagination && block.height > this.context().availableHeight) this.#dropKeptUnlessFits(lines, block.height);
      return super.addFragment(block, useX, useY, dontMove);
    };
    const added = place() || place();
    if (!added)
      throw new Error(
        `A table row or unbreakable block is ${Math.ceil(block.height)} points high, more than a page: “${lines[0]?.text}”. Allow it to break, or shorten it.`,
      );
    if (pagination) {
      for (const { item } of this.context().getCurrentPage()?.items.slice(from) ?? []) {
        item.element = "artifact";
        item.outline = undefined;
      }
    } else {
      this.#afterPlacing(lines);
      this.#afterBlock(block);
    }
    return added;
  }

  #afterBlock({ items, height }: Fragment): void {
    const row = this.nextRow;
    this.nextRow = undefined;
    if (this.transactionLevel > 0) return;
    const placed = this.context().getCurrentPage()?.items ?? [];
    const backgrounds = items.filter(
      ({ type, item }) => type === "vector" && item.type === "rect" && item._isFillColorFromUnbreakable,
    ).length;
    this.#firstOfBlock = placed[placed.length - items.length + backgrounds];
    if (row?.starts) this.#tableStart = this.#firstOfBlock;
    if (row?.keeps) this.#keep(this.#firstOfBlock, this.context().y - height, placed.slice(0, backgrounds));
  }

  override pushToRepeatables(head: Fragment): void {
    this.#heads.set(head, this.#firstOfBlock);
    super.pushToRepeatables(head);
  }

  // pdfmake draws a rule above a row that starts a page, which is not needed above the start of a table.
  override addVector(
    vector: PlacedVector,
    ignoreX?: boolean,
    ignoreY?: boolean,
    index?: number | null,
    page?: number,
  ): Position | undefined {
    return this.#movesTable ? undefined : super.addVector(vector, ignoreX, ignoreY, index, page);
  }

  override moveToNextPage(orientation?: PageOrientation): void {
    if (this.transactionLevel > 0) {
      super.moveToNextPage(orientation);
      return;
    }
    const kept = this.#kept;
    this.#kept = undefined;
    const context = this.context();
    const moved = kept?.page === context.page ? take(context.getCurrentPage(), kept) : [];
    const next = context.page + 1;
    const movedItems = new Set(moved);
    const { repeatables } = this;
    const movedHeads = [
      ...(this.#movedHeads[next] ?? []),
      ...repeatables.filter((head) => isOf(movedItems, this.#heads.get(head))),
    ];
    this.#movedHeads[next] = movedHeads;
    this.repeatables = repeatables.filter((head) => !movedHeads.includes(head));
    this.#repeating = true;
    this.#movesTable = isOf(movedItems, this.#tableStart);
    super.moveToNextPage(orientation);
    this.#repeating = false;
    this.#movesTable = false;
    this.repeatables = repeatables;
    context.availableHeight -= this.#reserved(context.page);
    if (kept && moved.length > 0) this.#moveKept(moved, kept);
    // Further columns reach a page that the first has begun: they also start below its heading.
    const { height = 0, depth = 0 } = this.#moved[context.page] ?? {};
    if (context.snapshots.length > depth || moved.length > 0) context.moveDown(height);
  }

  /** Puts headings or rows, and the notes of their marks, on the page just begun. */
  #moveKept(items: readonly PageItem[], kept: Kept): void {
    const context = this.context();
    const distance = context.y - kept.y;
    for (const placed of items) {
      context.getCurrentPage()?.items.push(placed);
      shift(placed, distance);
      const position = placed.item._node?.positions?.[0];
      if (position) position.pageNumber = context.page + 1;
    }
    this.#moved[context.page] = { height: kept.bottom - kept.y, depth: kept.depth };
    const lines = linesIn(items.map(({ item }) => item));
    const notes = this.#notesOf(lines);
    if (notes.length === 0) return;
    this.#reserve(() => {
      this.notes[kept.page] = (this.notes[kept.page] ?? []).filter((note) => !notes.includes(note));
    });
    this.#placeNotes(lines);
  }

  /** Sets content to a width without placing it on a page. */
  setAside(width: number, set: () => void): PageItem[] {
    this.pushContext(width, Number.MAX_SAFE_INTEGER);
    this.transactionLevel += 1;
    set();
    this.transactionLevel -= 1;
    const items = this.context().pages.flatMap((page) => page.items);
    this.popContext();
    return items;
  }

  /** Places columns side by side on the current page. */
  addColumns(columns: readonly (readonly ColumnBlock[])[], distance: number): void {
    const context = this.context();
    columns.forEach((blocks, i) => {
      const top = blocks[0]?.top ?? 0;
      for (const placed of blocks.flatMap(({ items }) => items)) {
        context.getCurrentPage()?.items.push(placed);
        shift(placed, context.y - top, context.x + i * distance);
        const position = placed.item._node?.positions?.[0];
        if (position) position.pageNumber = context.page + 1;
      }
    });
    context.moveDown(heightOf(columns));
    this.#afterPlacing(linesIn(columns.flat().flatMap(({ items }) => items.map(({ item }) => item))));
  }

  /** Leaves headings and rows where they are if a page has no room for them and for what follows. */
  #dropKeptUnlessFits(lines: readonly SetLine[], height: number): void {
    const kept = this.#kept;
    const page = this.context().getCurrentPage();
    if (!kept || !page) return;
    const { pageSize, pageMargins, items } = page;
    const moved = items.slice(items.indexOf(kept.first));
    const movedItems = new Set(moved);
    const heads = this.repeatables.filter((head) => !isOf(movedItems, this.#heads.get(head)));
    const notes = [...this.#notesOf(linesIn(moved.map(({ item }) => item))), ...this.#notesOf(lines)];
    const needed =
      kept.bottom -
      kept.y +
      height +
      heads.reduce((sum, head) => sum + head.height, 0) +
      notes.reduce((sum, note) => sum + note.height, notes.length > 0 ? noteGap : 0);
    if (needed > pageSize.height - pageMargins.top - pageMargins.bottom) this.#kept = undefined;
  }

  /** Keeps a line that was placed last, and what is below it, with what follows. */
  keepWithNext(line: SetLine): void {
    if (this.transactionLevel > 0) return;
    this.#keep(
      this.context()
        .getCurrentPage()
        ?.items.findLast(({ item }) => item === line),
      line.y,
      [],
    );
  }

  #keep(first: PageItem | undefined, y: number, backgrounds: readonly PageItem[]): void {
    const context = this.context();
    const items = context.getCurrentPage()?.items ?? [];
    const last = items.at(-1);
    if (!first || !last) return;
    const before = this.#lastKept;
    const follows = before?.page === context.page && items[items.indexOf(first) - 1] === before.last;
    this.#kept = {
      page: context.page,
      first: follows ? before.first : first,
      last,
      backgrounds: follows ? [...before.backgrounds, ...backgrounds] : backgrounds,
      y: follows ? before.y : y,
      depth: context.snapshots.length,
      bottom: context.y,
    };
    this.#lastKept = this.#kept;
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
    this.#placeNotes(lines);
  }

  #placeNotes(lines: readonly SetLine[]): void {
    const notes = this.#notesOf(lines);
    if (notes.length === 0) return;
    const { page } = this.context();
    const columns = this.#reserve(() => {
      this.notes[page] = [...(this.notes[page] ?? []), ...notes];
      for (const note of notes) this.#placedNotes.add(note);
    });
    if (columns.some((column) => column.page === page && column.availableHeight < -0.01))
      throw new Error(
        `The notes of “${lines[0]?.text}” are ${Math.ceil(this.#reserved(page))} points high and do not fit on page ${page + 1}. Shorten them.`,
      );
  }

  /** The height at the foot of a page that notes take: those on it, and those that are expected. */
  #reserved(page: number): number {
    const expected = [...this.#expected].filter((note) => !this.#placedNotes.has(note));
    const notes = [...(this.notes[page] ?? []), ...expected];
    return notes.reduce((sum, { height }) => sum + height, notes.length > 0 ? noteGap : 0);
  }

  /** Changes the notes, and with them the room of all columns: of this one, those beside it, and those around them. */
  #reserve(change: () => void): readonly Column[] {
    const context = this.context();
    const columns = [context, ...context.snapshots.flatMap((column) => [column, column.bottomMost ?? []].flat())];
    const before = columns.map(({ page }) => this.#reserved(page));
    change();
    for (const [i, column] of columns.entries())
      column.availableHeight -= this.#reserved(column.page) - (before[i] ?? 0);
    return columns;
  }

  #notesOf(lines: readonly SetLine[]): SetNote[] {
    return lines.flatMap((line) => line.notes.map(this.#noteOf));
  }
}

const isOf = (items: ReadonlySet<PageItem>, item: PageItem | undefined): boolean =>
  item !== undefined && items.has(item);

/** Removes from a page what is kept with what follows. */
function take(page: LayoutPage | null, { first, backgrounds }: Kept): PageItem[] {
  const from = page?.items.indexOf(first) ?? -1;
  if (!page || from < 0) return [];
  const moved = page.items.splice(from);
  for (const background of backgrounds) page.items.splice(page.items.indexOf(background), 1);
  return [...backgrounds, ...moved];
}

/** Moves an item on its page. */
function shift({ type, item }: PageItem, down: number, right = 0): void {
  if (type !== "vector") {
    item.x += right;
    item.y += down;
  } else if (item.type === "rect") {
    item.x += right;
    item.y += down;
  } else if (item.type === "line") {
    item.x1 += right;
    item.x2 += right;
    item.y1 += down;
    item.y2 += down;
  }
}

/** The lines among items of a page. */
export const linesIn = (items: readonly unknown[]): SetLine[] => items.filter((item) => item instanceof SetLine);
