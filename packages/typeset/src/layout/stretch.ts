/** A space that can grow: its page, the number of items before it, and its share of the space that is left. */
export type Stretch = { readonly page: number; readonly from: number; readonly share: number };

/**
 * Moves what follows these spaces down, so that the last item of each page ends at its foot.
 *
 * @param reserved the height that is needed at the foot of a page, by its index
 */
export function stretchPages(
  pages: readonly LayoutPage[],
  stretches: readonly Stretch[],
  reserved: (page: number) => number,
): void {
  pages.forEach(({ items, pageSize, pageMargins }, page) => {
    const spaces = stretches.filter((each) => each.page === page);
    const shares = spaces.reduce((sum, { share }) => sum + share, 0);
    const left = pageSize.height - pageMargins.bottom - reserved(page) - Math.max(0, ...items.map(bottomOf));
    if (shares === 0 || left <= 0) return;
    items.forEach((item, i) => {
      const above = spaces.reduce((sum, { from, share }) => sum + (from <= i ? share : 0), 0);
      moveDown(item, (left * above) / shares);
    });
  });
}

function bottomOf(placed: PageItem): number {
  if (placed.type === "line") return placed.item.y + placed.item.getHeight();
  if (placed.type === "svg") return placed.item.y + placed.item._height;
  if (placed.type !== "vector") return placed.item.y;
  const { item } = placed;
  if (item.type === "line") return Math.max(item.y1, item.y2);
  return item.type === "rect" ? item.y + item.h : item.type === "ellipse" ? item.y : 0;
}

function moveDown(placed: PageItem, distance: number): void {
  if (placed.type !== "vector") placed.item.y += distance;
  else if (placed.item.type === "rect" || placed.item.type === "ellipse") placed.item.y += distance;
  else if (placed.item.type === "line") {
    placed.item.y1 += distance;
    placed.item.y2 += distance;
  }
}
