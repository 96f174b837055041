/** The land, borders and projection of a map of the region around Belarus. */
import { type GeoPermissibleObjects, geoConicConformal, geoPath } from "d3-geo";
import { colours, type Point } from "../drawing.ts";
import overview from "./overview.json" with { type: "json" };
import region from "./region.json" with { type: "json" };

/** A map of a region, in degrees, `width` units wide. */
export type Frame = {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
  /** What is drawn: around Belarus, or from the Barents Sea to the Black Sea. Default: `region`. */
  readonly area?: keyof typeof areas;
};

const areas = { region, overview } as const;

// ISO 3166-1 numbers, as in Natural Earth.
const [belarus, russia] = ["112", "643"];

/** What is drawn at the back of a map, and where its places are. */
export type BaseMap = {
  readonly parts: readonly string[];
  readonly at: (longitude: number, latitude: number) => Point;
  /** The number of the state at a place of the drawing in ISO 3166-1, and the colour there. */
  readonly areaAt: (point: Point) => { readonly state: string | undefined; readonly fill: string };
  /** The border between Poland and Lithuania. */
  readonly suwalkiGap: readonly Point[];
};

/** The colours of the two states and of borders. Sea and land are the same on all maps. */
export type MapLook = Readonly<Record<"belarus" | "russia" | "borders", string>>;

const pale: MapLook = {
  belarus: colours.belarusArea,
  russia: colours.russiaArea,
  borders: colours.quiet,
};

/** @param look pale by default, so that marks are legible on it */
export function baseMap(frame: Frame, look: MapLook = pale): BaseMap {
  const projection = projectionOf(frame);
  const { states, borders, suwalkiGap } = areas[frame.area ?? "region"];
  const d = (shape: GeoPermissibleObjects): string => geoPath(projection).digits(1)(shape) ?? "";
  const fillOf = (state: string): string =>
    state === belarus ? look.belarus : state === russia ? look.russia : colours.land;
  const land = states.map(({ iso3166, polygons }) => {
    const fill = fillOf(iso3166);
    return `<path d="${d({ type: "MultiPolygon", coordinates: polygons })}" fill="${fill}" stroke="${look.borders}" stroke-width="0.5"/>`;
  });
  const at = (longitude: number, latitude: number): Point =>
    projection([longitude, latitude]) ?? [Number.NaN, Number.NaN];
  return {
    parts: [
      `<rect x="0" y="0" width="${frame.width}" height="${frame.height}" fill="${colours.sea}"/>`,
      ...land.filter((path) => !path.includes('d=""')),
      `<path d="${d({ type: "MultiLineString", coordinates: borders })}" fill="none" stroke="${look.borders}" stroke-width="1"/>`,
    ],
    at,
    areaAt: (point) => {
      const [longitude, latitude] = projection.invert?.([...point]) ?? [Number.NaN, Number.NaN];
      const state = states.find(({ polygons }) => polygons.some(([ring = []]) => contains(ring, longitude, latitude)));
      return { state: state?.iso3166, fill: state ? fillOf(state.iso3166) : colours.sea };
    },
    suwalkiGap: suwalkiGap.map(([longitude = 0, latitude = 0]) => at(longitude, latitude)),
  };
}

/** Whether a ring has a point inside: a line from it to the west crosses the ring an odd number of times. */
function contains(ring: readonly (readonly number[])[], x: number, y: number): boolean {
  let isInside = false;
  let [x1 = 0, y1 = 0] = ring.at(-1) ?? [];
  for (const [x2 = 0, y2 = 0] of ring) {
    if (y1 > y !== y2 > y && x > x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    [x1, y1] = [x2, y2];
  }
  return isInside;
}

/** Conic conformal, which keeps shapes in a region that is wider than high. */
function projectionOf({ west, east, south, north, width, height }: Frame) {
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const conic = geoConicConformal()
    .rotate([-middle[0], 0])
    .parallels([south + (north - south) / 6, north - (north - south) / 6])
    .precision(0);
  const across = Array.from({ length: 10 }, (_, i) => [west + (i * (east - west)) / 9, middle[1]]);
  conic.fitWidth(width, { type: "LineString", coordinates: across });
  const [x, y] = conic(middle) ?? [0, 0];
  const [shiftX, shiftY] = conic.translate();
  return conic.translate([shiftX + width / 2 - x, shiftY + height / 2 - y]).clipExtent([
    [0, 0],
    [width, height],
  ]);
}
