import { createRequire } from "node:module";
import { type GeoPermissibleObjects, type GeoProjection, geoConicConformal, geoContains, geoPath } from "d3-geo";
import type { LineString, MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import { filter, filterWeight, planarTriangleArea, presimplify, simplify, type Triangle } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

/** The size of the map without its legend, in points. */
export const [mapWidth, mapHeight] = [460, 420];

/**
 * The region of the map, in degrees: from Warsaw to Moscow and from Kyiv to Helsinki, with every facility of the data.
 * Crimea, Odessa and Sochi are south of it.
 */
const [west, south, east, north] = [18.4, 50.1, 39.5, 61.1];

/** The projection of the map: conic conformal, which keeps shapes in a region that is wider than high. */
export const projection = regionProjection();

function regionProjection(): GeoProjection {
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  // Lines of this scale need no curves: near ones have enough points, and far ones are not visible.
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
export type Point = [x: number, y: number];

/** The lines and rings of a shape on the map, cut at its edges. The last point of a ring is not the first again. */
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

/** A state by its ISO 3166-1 number, with the shape that it has in Natural Earth, and Crimea in Ukraine. */
export type StateShape = { readonly id: string; readonly name: string; readonly shape: MultiPolygon };

/** The states of the region, the borders between them, and the course of the border between Poland and Lithuania. */
export type RegionShapes = {
  readonly states: readonly StateShape[];
  readonly borders: MultiLineString;
  readonly gap: LineString;
  /** The part of Russia at which the border between Poland and Lithuania ends. */
  readonly kaliningrad: MultiPolygon;
};

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Country = Atlas["objects"]["countries"]["geometries"][number];

const [russia, ukraine, poland, lithuania] = ["643", "804", "616", "440"];
const simferopol: [number, number] = [34.1, 44.95];

// Points that form smaller triangles with their neighbours, in square degrees, are not visible at the scale of the map.
const detail = 0.0006;

/** The shapes around Belarus, from Natural Earth at 1 : 10 million, simplified to what is visible on the map. */
export function regionShapes(): RegionShapes {
  shapes ??= readShapes();
  return shapes;
}

let shapes: RegionShapes | undefined;

function readShapes(): RegionShapes {
  const atlas: Atlas = createRequire(import.meta.url)("world-atlas/countries-10m.json");
  const inRegion = filterWeight(atlas, 1, (ring) => (ring.some(isNear) ? 1 : 0));
  const near = simplify(presimplify(filter(atlas, inRegion), weightOf), detail);
  const { countries: all } = near.objects;
  const countries = returnCrimea(near, all.type === "GeometryCollection" ? all.geometries : []);
  const states = countries
    .map((country) => ({
      id: String(country.id),
      name: country.properties && "name" in country.properties ? country.properties.name : "",
      shape: shapeOf(near, polygonsOf(country)),
    }))
    .filter(({ shape }) => shape.coordinates.length > 0);
  const shown = { type: "GeometryCollection" as const, geometries: [...countries] };
  const between = (a: GeometryObject, b: GeometryObject): boolean =>
    a !== b && [a, b].every(({ id }) => id === poland || id === lithuania);
  const course = mesh(near, shown, between).coordinates.flat();
  const ends = course.map(String);
  return {
    states,
    borders: mesh(near, shown, (a, b) => a !== b),
    // Its ends and its middle: the bars across the corridor need a course with few bends.
    gap: {
      type: "LineString",
      coordinates: [0, 0.5, 1].flatMap((part) => {
        const position = course[Math.round(part * (course.length - 1))];
        return position ? [position] : [];
      }),
    },
    kaliningrad: {
      type: "MultiPolygon",
      coordinates:
        states
          .find(({ id }) => id === russia)
          ?.shape.coordinates.filter((polygon) => polygon.flat().some((position) => ends.includes(String(position)))) ??
        [],
    },
  };
}

/** The importance of a point: the area of the triangle with its neighbours; far from the map only large ones count. */
const weightOf = (triangle: Triangle): number =>
  planarTriangleArea(triangle) * (triangle.some(isNear) ? 1 : detail / 0.25);

const isNear = ([longitude = 0, latitude = 0]: Position): boolean =>
  longitude > 8 && longitude < 52 && latitude > 42 && latitude < 70;

// Natural Earth shows de facto control, and gives Crimea to Russia. In international law, and in the data, it is part of
// Ukraine: its polygon moves there, although the map ends north of it. If the map is ever extended to Crimea, the polygon
// needs the fill `colours.occupied` and a line in the legend.
function returnCrimea(atlas: Topology, countries: readonly Country[]): readonly Country[] {
  const isCrimea = (polygon: number[][]): boolean => geoContains(shapeOf(atlas, [polygon]), simferopol);
  const crimea = countries
    .filter(({ id }) => id === russia)
    .flatMap(polygonsOf)
    .filter(isCrimea);
  return countries.map((country): Country => {
    if (country.type !== "MultiPolygon" || (country.id !== russia && country.id !== ukraine)) return country;
    const own = country.arcs.filter((polygon) => !crimea.includes(polygon));
    return { ...country, arcs: country.id === ukraine ? [...own, ...crimea] : own };
  });
}

function polygonsOf(country: Country): number[][][] {
  return country.type === "MultiPolygon" ? country.arcs : country.type === "Polygon" ? [country.arcs] : [];
}

function shapeOf(atlas: Topology, arcs: number[][][]): MultiPolygon {
  const { geometry } = feature(atlas, { type: "MultiPolygon", arcs });
  return geometry;
}
