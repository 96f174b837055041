/** Where labels are beside their marks, so that none covers another label or mark. */
import { type Point, sizes, widthOf } from "./drawing.ts";

/** Lines of a label beside a mark; the first one may be bold. */
export type Beside = {
  readonly at: Point;
  readonly lines: readonly string[];
  readonly bold?: boolean;
  /** How far the mark reaches beyond the usual size. Default: 0. */
  readonly radius?: number;
  /** How unsuitable an area is for the label, such as one in another state. The least wins, then the nearest. */
  readonly costOf?: (area: Box) => number;
};

/** Where the lines of a label begin, on the baseline of the first. */
export type LabelPlace = {
  readonly at: Point;
  readonly anchor: "start" | "middle" | "end";
  /** The area that the lines occupy. */
  readonly box: Box;
  readonly cost: number;
};

/** An area that is taken. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The distance between the lines of a placed label. */
export const leading = 12;

/**
 * The places of labels, nearest first: beside the mark, above or below it, then farther away. If one has no room, or the
 * costs of all are less that way, another one is placed before the others. A label that has no room even then has no
 * place.
 *
 * @param room the area that labels may use
 * @param taken what they may not cover, such as the marks
 */
export function placeLabels(
  labels: readonly Beside[],
  room: Box,
  taken: readonly Box[],
): readonly (LabelPlace | undefined)[] {
  const choices = labels.map((label) => candidates(label, room));
  let order = labels.map((_, i) => i);
  let best = placeInOrder(choices, order, taken);
  // Each improvement lowers the total; few labels remain to be moved after the second round.
  for (let round = 0, improved = true; improved && round < 4; round += 1) {
    improved = false;
    for (const [first] of labels.entries()) {
      const other = [first, ...order.filter((i) => i !== first)];
      const places = placeInOrder(choices, other, taken);
      if (totalOf(places) >= totalOf(best)) continue;
      [best, order, improved] = [places, other, true];
    }
  }
  return best;
}

/** The cost of all places. A label without a place costs more than any bad one. */
const totalOf = (places: readonly (LabelPlace | undefined)[]): number =>
  places.reduce((sum, place) => sum + (place?.cost ?? 1000), 0);

function placeInOrder(
  choices: readonly (readonly LabelPlace[])[],
  order: readonly number[],
  taken: readonly Box[],
): readonly (LabelPlace | undefined)[] {
  const boxes = [...taken];
  const places: (LabelPlace | undefined)[] = choices.map(() => undefined);
  for (const i of order) {
    const free = choices[i]?.find(({ box }) => boxes.every((each) => !overlap(each, box)));
    if (!free) continue;
    boxes.push(free.box);
    places[i] = free;
  }
  return places;
}

/** The area of a mark, `radius` units around its middle. */
export const boxAround = ([x, y]: Point, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** Where a label can be, the best first. */
function candidates(label: Beside, room: Box): readonly LabelPlace[] {
  const { at, lines, bold = false, radius = 0, costOf = () => 0 } = label;
  const [x, y] = at;
  const width = Math.max(...lines.map((line, i) => widthOf(line, sizes.label, bold && i === 0)));
  const height = lines.length * leading;
  const centred = Math.min(Math.max(x - width / 2, room.left + 2), room.right - width - 2);
  const beside = [y - height / 2, y - 6, y - height + 6, y + 4, y - height - 4];
  return [8, 14, 20, 28]
    .map((away) => away + radius)
    .flatMap((away) => {
      const outside = [y + away - 1, y - away - height + 1];
      return [
        { anchor: "start", left: x + away, tops: beside },
        { anchor: "end", left: x - away - width, tops: beside },
        { anchor: "middle", left: centred, tops: outside },
        { anchor: "start", left: x - 6, tops: outside },
        { anchor: "end", left: x + 6 - width, tops: outside },
      ] as const;
    })
    .flatMap(({ anchor, left, tops }) =>
      tops.map((top): LabelPlace => {
        const start = anchor === "start" ? left : anchor === "end" ? left + width : left + width / 2;
        const box = { left: left - 1, top: top + 0.5, right: left + width + 1, bottom: top + height };
        return { at: [start, top + 9.5], anchor, box, cost: costOf(box) };
      }),
    )
    .filter(({ box }) => isWithin(box, room))
    .toSorted((a, b) => a.cost - b.cost);
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
