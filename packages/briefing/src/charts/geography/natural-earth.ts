/**
 * States from Natural Earth, simplified to what charts show, with borders as internationally recognised. Only the test of
 * `region.json` and `overview.json` calls it, which writes these files: charts read the files.
 */
import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import { filter, filterWeight, planarTriangleArea, presimplify, simplify, type Triangle } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Country = Atlas["objects"]["countries"]["geometries"][number];

const [russia, ukraine, poland, lithuania] = ["643", "804", "616", "440"];
const simferopol: [number, number] = [34.1, 44.95];
const kaliningrad: [number, number] = [20.5, 54.7];

/** What is read: an area in degrees, from the data at a scale, without what is too small to be seen. */
type Area = {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly scale: "10m" | "50m";
  /** Points that form smaller triangles with their neighbours, in square degrees, are left out. */
  readonly detail: number;
};

/** The states around Belarus, for maps 360 units wide. */
export const region: Area = { west: 17.5, east: 36, south: 50.3, north: 60.2, scale: "10m", detail: 0.0012 };

/** From the Barents Sea to the Black Sea, for a map 150 units wide. */
export const overview: Area = { west: 12, east: 47, south: 42, north: 71, scale: "50m", detail: 0.05 };

export function readArea({ west, east, south, north, scale, detail }: Area) {
  const isNear = ([longitude = 0, latitude = 0]: Position): boolean =>
    longitude > west && longitude < east && latitude > south && latitude < north;
  // The importance of a point is the area of the triangle with its neighbours; elsewhere only large ones count.
  const weightOf = (triangle: Triangle): number =>
    planarTriangleArea(triangle) * (triangle.some(isNear) ? 1 : detail / 25);
  const atlas: Atlas = createRequire(import.meta.url)(`world-atlas/countries-${scale}.json`);
  const inArea = filterWeight(atlas, 1, (ring) => (ring.some(isNear) ? 1 : 0));
  const near = simplify(presimplify(filter(atlas, inArea), weightOf), detail);
  const { countries: all } = near.objects;
  const countries = returnCrimea(near, all.type === "GeometryCollection" ? all.geometries : []);
  const shown = { type: "GeometryCollection" as const, geometries: [...countries] };
  const states = countries
    .map((country) => ({
      // Kosovo has no number.
      iso3166: String(country.id ?? ""),
      polygons: polygonsOf(country)
        .map((polygon) => shapeOf(near, [polygon]).coordinates[0] ?? [])
        .map((rings) => rings.map(rounded))
        .filter((rings) => rings.flat().some(isNear) && new Set(rings.flat().map(String)).size > 3),
    }))
    .filter(({ polygons }) => polygons.length > 0)
    .toSorted((a, b) => (a.iso3166 < b.iso3166 ? -1 : 1));
  const isGap = (a: GeometryObject, b: GeometryObject): boolean =>
    a !== b && [a, b].every(({ id }) => id === poland || id === lithuania);
  const borders = mesh(near, shown, (a, b) => a !== b).coordinates.filter((line) => line.some(isNear));
  return {
    states,
    kaliningrad: states
      .filter(({ iso3166 }) => iso3166 === russia)
      .flatMap(({ polygons }) => polygons)
      .filter((polygon) => geoContains({ type: "Polygon", coordinates: polygon }, kaliningrad)),
    borders: borders.map(rounded),
    suwalkiGap: rounded(mesh(near, shown, isGap).coordinates.flat()),
  };
}

const rounded = (line: readonly Position[]): Position[] =>
  line.map((position) => position.map((degrees) => Math.round(degrees * 1000) / 1000));

// Natural Earth shows de facto control, and gives Crimea to Russia. In international law, and in the data, it is part of
// Ukraine: its polygon moves there.
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
