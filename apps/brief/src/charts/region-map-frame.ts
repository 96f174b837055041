import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoPath } from "d3-geo";

/** The size of the map in points, without what stands under it. */
export const [mapWidth, mapHeight] = [460, 420];

/**
 * The part of the world that is drawn, in degrees: from Warsaw to Moscow and from Kyiv to Helsinki, which holds every
 * facility of the data. Crimea lies to the south of it, and so do Odessa and Sochi.
 */
const [west, south, east, north] = [18.4, 50.1, 39.5, 61.1];

/** Where a place stands on the map: a conic conformal projection, true to shape, for a region that is wider than high. */
export const projection = regionProjection();

function regionProjection(): GeoProjection {
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  // Lines of this scale need no bending: what is near is drawn by points enough, and what is far is not seen.
  const conic = geoConicConformal().rotate([-middle[0], 0]).parallels([52, 58]).precision(0);
  const across = Array.from({ length: 10 }, (_, i) => [west + (i * (east - west)) / 9, middle[1]]);
  conic.fitWidth(mapWidth, { type: "LineString", coordinates: across });
  const [x, y] = conic(middle) ?? [0, 0];
  const [shiftX, shiftY] = conic.translate();
  conic.translate([shiftX + mapWidth / 2 - x, shiftY + mapHeight / 2 - y]);
  return conic.clipExtent([
    [0, 0],
    [mapWidth, mapHeight],
  ]);
}

/** A point of the map, in points from its top left corner. */
export type Point = readonly [x: number, y: number];

/** The lines and rings of a shape on the map, cut at the map's edges. A ring's last point is not its first again. */
export function linesOf(shape: GeoPermissibleObjects): readonly (readonly Point[])[] {
  const lines: Point[][] = [];
  geoPath(projection, {
    beginPath: () => {},
    closePath: () => {},
    arc: () => {},
    moveTo: (x, y) => lines.push([[x, y]]),
    lineTo: (x, y) => lines.at(-1)?.push([x, y]),
  })(shape);
  return lines;
}

/** Points along lines, at most a point apart. */
export function pointsAlong(lines: readonly (readonly Point[])[]): readonly Point[] {
  return lines.flatMap((line) =>
    line.slice(1).flatMap(([x2, y2], i) => {
      const [x1, y1] = line[i] ?? [x2, y2];
      const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1));
      return Array.from(
        { length: steps },
        (_, n): Point => [x1 + ((x2 - x1) * n) / steps, y1 + ((y2 - y1) * n) / steps],
      );
    }),
  );
}

/** Whether a point lies within a ring. */
export function within([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let [x2, y2] = ring.at(-1) ?? [0, 0];
  for (const [x1, y1] of ring) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    [x2, y2] = [x1, y1];
  }
  return inside;
}

/** The area of a ring and the point on which it would balance. */
export function balanceOf(ring: readonly Point[]): { readonly area: number; readonly centre: Point } {
  let [double, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring.at(i - 1) ?? [x1, y1];
    const cross = x2 * y1 - x1 * y2;
    double += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return { area: Math.abs(double / 2), centre: [x / (3 * double), y / (3 * double)] };
}
