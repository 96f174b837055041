/** A part of a text that stays in one column: a line, a drawing. */
export type ColumnBlock = {
  readonly top: number;
  readonly bottom: number;
  readonly items: readonly PageItem[];
  /** Whether it stays with the next block. */
  readonly keeps: boolean;
};

/** Joins the items of a text to blocks, from top to bottom: those beside one another are one block. */
export function blocksOf(items: readonly PageItem[]): ColumnBlock[] {
  const blocks: { top: number; bottom: number; items: PageItem[]; keeps: boolean }[] = [];
  const boxes = items.map((item) => ({ item, ...extentOf(item) })).toSorted((a, b) => a.top - b.top);
  for (const { item, top, bottom } of boxes) {
    const last = blocks.at(-1);
    const keeps = item.type === "line" && item.item.keepsNext === true;
    if (last && top < last.bottom - 0.01) {
      last.items.push(item);
      last.bottom = Math.max(last.bottom, bottom);
      last.keeps ||= keeps;
    } else {
      blocks.push({ top, bottom, items: [item], keeps });
    }
  }
  return blocks;
}

/**
 * Fills columns of a height one after the other.
 *
 * @returns the blocks of each column, without those that do not fit
 */
export function fillColumns(blocks: readonly ColumnBlock[], count: number, height: number): ColumnBlock[][] {
  const columns: ColumnBlock[][] = [];
  let next = 0;
  while (columns.length < count && next < blocks.length) {
    const top = blocks[next]?.top ?? 0;
    let end = next;
    for (let i = next; i < blocks.length && (blocks[i]?.bottom ?? 0) - top <= height + 0.01; i++)
      if (!blocks[i]?.keeps || i === blocks.length - 1) end = i + 1;
    if (end === next) break;
    columns.push(blocks.slice(next, end));
    next = end;
  }
  return columns;
}

/** Fills columns of the same, lowest height that holds all blocks; undefined if that is more than `height`. */
export function balanceColumns(
  blocks: readonly ColumnBlock[],
  count: number,
  height: number,
): ColumnBlock[][] | undefined {
  const holdsAll = (columns: readonly ColumnBlock[][]): boolean => columns.flat().length === blocks.length;
  if (!holdsAll(fillColumns(blocks, count, height))) return undefined;
  // The height is that of some range of blocks.
  let [low, high] = [0, height];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (holdsAll(fillColumns(blocks, count, middle))) high = middle;
    else low = middle;
  }
  return fillColumns(blocks, count, high);
}

/** The height of the highest column. */
export const heightOf = (columns: readonly (readonly ColumnBlock[])[]): number =>
  Math.max(0, ...columns.map((blocks) => (blocks.at(-1)?.bottom ?? 0) - (blocks[0]?.top ?? 0)));

function extentOf({ type, item }: PageItem): { readonly top: number; readonly bottom: number } {
  if (type === "line") return { top: item.y, bottom: item.y + item.getHeight() };
  if (type === "svg") return { top: item.y, bottom: item.y + item._height };
  if (type !== "vector") return { top: item.y, bottom: item.y };
  if (item.type === "line") return { top: Math.min(item.y1, item.y2), bottom: Math.max(item.y1, item.y2) };
  return item.type === "rect" ? { top: item.y, bottom: item.y + item.h } : { top: 0, bottom: 0 };
}
