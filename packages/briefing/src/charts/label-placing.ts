/** Where labels are beside their marks, so that none covers another label or mark. */
import { type Point, sizes, widthOf } from "./drawing.ts";

/** Lines of a label beside a mark; the first one may be bold. */
export type Beside = {
  readonly at: Point;
  readonly lines: readonly string[];
  readonly bold?: boolean;
  /** How far the mark reaches beyond the usual size. Default: 0. */
  readonly radius?: number;
};

/** Where the lines of a label begin, on the baseline of the first. */
export type LabelPlace = { readonly at: Point; readonly anchor: "start" | "middle" | "end" };

/** An area that is taken. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The distance between the lines of a placed label. */
export const leading = 12;

/**
 * The places of labels, nearest first: beside the mark, above or below it, then farther away. If one has no room, it
 * is placed before the others instead. A label that has no room even then has no place.
 *
 * @param room the area that labels may use
 * @param taken what they may not cover, such as the marks
 */
export function placeLabels(
  labels: readonly Beside[],
  room: Box,
  taken: readonly Box[],
): readonly (LabelPlace | undefined)[] {
  let order = labels.map((_, i) => i);
  let best: readonly (LabelPlace | undefined)[] = [];
  const missing = (places: typeof best): number => places.filter((each) => each === undefined).length;
  for (let round = 0; round <= labels.length; round += 1) {
    const places = placeInOrder(labels, order, room, taken);
    if (round === 0 || missing(places) < missing(best)) best = places;
    const first = order.find((i) => places[i] === undefined);
    if (first === undefined) break;
    order = [first, ...order.filter((i) => i !== first)];
  }
  return best;
}

function placeInOrder(labels: readonly Beside[], order: readonly number[], room: Box, taken: readonly Box[]) {
  const boxes = [...taken];
  const places: (LabelPlace | undefined)[] = labels.map(() => undefined);
  for (const i of order) {
    const label = labels[i];
    const free =
      label && candidates(label).find(({ box }) => isWithin(box, room) && boxes.every((each) => !overlap(each, box)));
    if (!free) continue;
    boxes.push(free.box);
    places[i] = free.place;
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

type Candidate = { readonly place: LabelPlace; readonly box: Box };

function candidates({ at: [x, y], lines, bold = false, radius = 0 }: Beside): readonly Candidate[] {
  const width = Math.max(...lines.map((line, i) => widthOf(line, sizes.label, bold && i === 0)));
  const height = lines.length * leading;
  return [8, 14, 20]
    .map((away) => away + radius)
    .flatMap((away) =>
      (["start", "end", "middle"] as const).flatMap((anchor) => {
        const left = anchor === "start" ? x + away : anchor === "end" ? x - away - width : x - width / 2;
        const tops =
          anchor === "middle"
            ? [y + away - 1, y - away - height + 1]
            : [y - height / 2, y - 6, y - height + 6, y + 4, y - height - 4];
        return tops.map((top): Candidate => {
          const start = anchor === "start" ? left : anchor === "end" ? left + width : x;
          return {
            place: { at: [start, top + 9.5], anchor },
            box: { left: left - 1, top: top + 0.5, right: left + width + 1, bottom: top + height },
          };
        });
      }),
    );
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
