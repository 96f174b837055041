import { polygonArea, polygonCentroid, polygonContains } from "d3-polygon";
import { type Box, collide, type Label, labelBox } from "./drawing.ts";
import { mapHeight, mapWidth, type Point } from "./region-map-geography.ts";

/** A label whose position is not decided yet. */
export type UnplacedLabel = Omit<Label, "x" | "y" | "anchor">;

/** What a label avoids besides the boxes that are taken: `lines` if possible, `avoid` always, with a `gap` to boxes. */
export type PlacementOptions = {
  readonly lines?: readonly Point[];
  readonly avoid?: readonly Box[];
  readonly gap?: number;
};

/** The eight positions of a name next to a mark, as cartographers rank them: right before left, above before below. */
export function besideMark([x, y]: Point, reach: number, label: UnplacedLabel): readonly Label[] {
  const middle = y + 0.27 * label.size;
  const [above, below] = [middle - 0.6 * label.size, middle + 0.6 * label.size];
  return [
    { ...label, x: x + reach, y: middle },
    { ...label, x: x + reach, y: above },
    { ...label, x: x + reach, y: below },
    { ...label, x: x - reach, y: middle, anchor: "end" },
    { ...label, x: x - reach, y: above, anchor: "end" },
    { ...label, x: x - reach, y: below, anchor: "end" },
    { ...label, x, y: y - reach - 0.24 * label.size, anchor: "middle" },
    { ...label, x, y: y + reach + 0.76 * label.size, anchor: "middle" },
  ];
}

/**
 * Places of a name within the largest part of an area, the nearest to its centre first; none without enough room.
 *
 * @param below the height that stays free below the name, also within the area
 */
export function* withinArea(rings: readonly (readonly Point[])[], label: UnplacedLabel, below = 0): Generator<Label> {
  const [largest] = rings.toSorted((a, b) => areaOf(b) - areaOf(a));
  if (!largest) return;
  const centre = polygonCentroid([...largest]);
  const ring = withoutClosePoints(largest);
  for (const [x, y] of gridWithin(ring, 4).toSorted((a, b) => distance(a, centre) - distance(b, centre))) {
    const placed: Label = { ...label, x, y: y + 0.27 * label.size, anchor: "middle" };
    const box = labelBox(placed);
    const room = { ...box, bottom: box.bottom + below };
    if (edge(room).every((each) => polygonContains(ring, each))) yield placed;
  }
}

/** Places of a name around a point at increasing distances, from the left and below to the right and above. */
export function aroundPoint([x, y]: Point, reaches: readonly number[], label: UnplacedLabel): readonly Label[] {
  return reaches.flatMap((reach) =>
    Array.from({ length: 16 }, (_, i): Label => {
      const angle = (0.75 + i / 8) * Math.PI;
      const across = Math.cos(angle);
      const anchor = across < -0.3 ? "end" : across > 0.3 ? "start" : "middle";
      return { ...label, anchor, x: x + reach * across, y: y + reach * Math.sin(angle) + label.size * 0.27 };
    }),
  );
}

/**
 * The first of the labels that are within the map, overlap no box that is taken, and hide as little of the lines as
 * possible. `undefined` if there is none.
 */
export function freePlace(
  places: Iterable<Label>,
  taken: readonly Box[],
  { lines = [], avoid = [], gap = 1 }: PlacementOptions = {},
): Label | undefined {
  const isFree = (label: Label): boolean => {
    const box = labelBox(label);
    return inMap(box) && ![...taken, ...avoid].some((other) => collide(box, other, gap));
  };
  if (lines.length === 0) {
    for (const label of places) if (isFree(label)) return label;
    return undefined;
  }
  const free = [...places].filter(isFree);
  const hidden = free.map((label) => {
    const { left, top, right, bottom } = labelBox(label);
    return lines.filter(([x, y]) => x > left && x < right && y > top && y < bottom).length;
  });
  return free[hidden.indexOf(Math.min(...hidden))];
}

const areaOf = (ring: readonly Point[]): number => Math.abs(polygonArea([...ring]));

/** The points of a grid that are within a ring. */
function gridWithin(ring: Point[], step: number): Point[] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const points: Point[] = [];
  for (let y = Math.min(...ys); y < Math.max(...ys); y += step) {
    for (let x = Math.min(...xs); x < Math.max(...xs); x += step)
      if (polygonContains(ring, [x, y])) points.push([x, y]);
  }
  return points;
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

function inMap({ left, top, right, bottom }: Box): boolean {
  return left > 3 && top > 3 && right < mapWidth - 3 && bottom < mapHeight - 3;
}

function edge({ left, top, right, bottom }: Box): readonly Point[] {
  const across = Array.from({ length: 9 }, (_, i) => left + (i * (right - left)) / 8);
  return across.flatMap((x): Point[] => [
    [x, top],
    [x, bottom],
  ]);
}

/** A ring without points that are closer than 1 pt to the one before: names keep a larger distance from coasts. */
function withoutClosePoints(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (!last || distance([x, y], last) >= 1) kept.push([x, y]);
  }
  return kept;
}
