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
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return [];
  let [farthest, reach] = [0, tolerance];
  for (let i = 1; i < line.length - 1; i++) {
    const away = distance(line[i] ?? first, first, last);
    if (away > reach) [farthest, reach] = [i, away];
  }
  if (farthest === 0) return [first, last];
  const before = simplifyLine(line.slice(0, farthest + 1), tolerance);
  return [...before.slice(0, -1), ...simplifyLine(line.slice(farthest), tolerance)];
}

// A degree of longitude is shorter than one of latitude: by about this much in the region.
const shortening = Math.cos((55 * Math.PI) / 180);

function distance(
  [x = 0, y = 0]: readonly number[],
  [x1 = 0, y1 = 0]: readonly number[],
  [x2 = 0, y2 = 0]: readonly number[],
): number {
  const dx = (x2 - x1) * shortening;
  const dy = y2 - y1;
  const px = (x - x1) * shortening;
  const py = y - y1;
  const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - along * dx, py - along * dy);
}
