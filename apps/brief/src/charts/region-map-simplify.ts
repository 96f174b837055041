import type { Position } from "geojson";
import type { Topology } from "topojson-specification";

/**
 * A topology without the points that lie nearer to the line between their neighbours than the tolerance (Douglas and
 * Peucker). Arcs keep their ends, and states share arcs: they still meet after it.
 *
 * @param tolerance in degrees of latitude
 */
export function simplify<T extends Topology>(topology: T, tolerance: number): T {
  const { scale = [1, 1], translate = [0, 0] } = topology.transform ?? {};
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    const positions = arc.map(([dx = 0, dy = 0]): Position => {
      [x, y] = [x + dx, y + dy];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return simplifyLine(positions, positions.some(isNear) ? tolerance : farTolerance);
  });
  const { transform: _, ...absolute } = topology;
  return { ...absolute, arcs } as unknown as T;
}

/** What the map never shows has to keep its place in the world, and no more. */
const farTolerance = 0.5;

const isNear = ([longitude = 0, latitude = 0]: Position): boolean =>
  longitude > 8 && longitude < 52 && latitude > 42 && latitude < 70;

/** A line without the points that lie nearer to the line between their neighbours than the tolerance. */
export function simplifyLine<P extends readonly number[]>(line: readonly P[], tolerance: number): P[] {
  const kept = new Set([0, line.length - 1]);
  // The world's coasts have half a million points: no part of a line is copied.
  const spans: [from: number, to: number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const middle = farthest(line, from, to, tolerance);
    if (middle === undefined) continue;
    kept.add(middle);
    spans.push([from, middle], [middle, to]);
  }
  return line.filter((_, i) => kept.has(i));
}

// A degree of longitude is shorter than one of latitude: by about this much in the region.
const shortening = Math.cos((55 * Math.PI) / 180);

/** The point between two others that lies farthest from the line between them, if any lies farther than the tolerance. */
function farthest(
  line: readonly (readonly number[])[],
  from: number,
  to: number,
  tolerance: number,
): number | undefined {
  const [x1 = 0, y1 = 0] = line[from] ?? [];
  const [x2 = 0, y2 = 0] = line[to] ?? [];
  const dx = (x2 - x1) * shortening;
  const dy = y2 - y1;
  const squared = dx * dx + dy * dy || 1;
  let found: number | undefined;
  let reach = tolerance * tolerance;
  for (let i = from + 1; i < to; i++) {
    const [x = 0, y = 0] = line[i] ?? [];
    const px = (x - x1) * shortening;
    const py = y - y1;
    const along = Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
    const [offX, offY] = [px - along * dx, py - along * dy];
    const away = offX * offX + offY * offY;
    if (away > reach) [found, reach] = [i, away];
  }
  return found;
}
