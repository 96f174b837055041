import { createRequire } from "node:module";
import { geoContains } from "d3-geo";
import type { MultiLineString, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { simplify, simplifyLine } from "./region-map-simplify.ts";

/** The states by their ISO 3166-1 number, as Natural Earth has them, with Crimea in Ukraine. */
export type StateShape = { readonly id: string; readonly name: string; readonly shape: MultiPolygon };

/** The land of the region: its states, the borders between them, and the course of the stretch that divides Poland and Lithuania. */
export type RegionShapes = {
  readonly states: readonly StateShape[];
  readonly borders: MultiLineString;
  readonly gap: MultiLineString;
  /** The part of Russia at which that stretch ends. */
  readonly kaliningrad: MultiPolygon;
};

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Country = Atlas["objects"]["countries"]["geometries"][number];

const [russia, ukraine, poland, lithuania] = ["643", "804", "616", "440"];
const simferopol: [number, number] = [34.1, 44.95];

/** The shapes around Belarus, from Natural Earth at 1 : 10 million, simplified to what can be seen at the map's scale. */
export function regionShapes(): RegionShapes {
  const atlas: Atlas = createRequire(import.meta.url)("world-atlas/countries-10m.json");
  const near = simplify(atlas, 0.011);
  const countries = returnCrimea(near, near.objects.countries.geometries);
  const states = countries
    .map((country) => ({
      id: String(country.id),
      name: country.properties && "name" in country.properties ? country.properties.name : "",
      shape: shapeOf(
        near,
        polygonsOf(country).filter((polygon) => isNear(shapeOf(near, [polygon]))),
      ),
    }))
    .filter(({ shape }) => shape.coordinates.length > 0);
  const shown = {
    type: "GeometryCollection" as const,
    geometries: countries.filter(({ id }) => states.some((state) => state.id === id)),
  };
  const between = (a: GeometryObject, b: GeometryObject): boolean =>
    a !== b && [a, b].every(({ id }) => id === poland || id === lithuania);
  const gap = mesh(near, shown, between);
  const course = gap.coordinates.map((line) => simplifyLine(line, 0.12));
  const ends = gap.coordinates.flat().map(String);
  return {
    states,
    borders: mesh(near, shown, (a, b) => a !== b),
    gap: { type: "MultiLineString", coordinates: course },
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

// Natural Earth draws who holds a land, and gives Crimea to Russia. In international law, and in the data, it is
// Ukraine's: the polygon changes sides here, though the map's frame ends to the north of it. If the frame is ever moved
// there, the polygon wants the fill of `colours.occupied` and a line in the legend.
function returnCrimea(atlas: Atlas, countries: readonly Country[]): readonly Country[] {
  const isCrimea = (polygon: number[][]): boolean => geoContains(shapeOf(atlas, [polygon]), simferopol);
  const crimea = countries
    .filter(({ id }) => id === russia)
    .flatMap(polygonsOf)
    .filter(isCrimea);
  return countries.map((country) => {
    if (country.id !== russia && country.id !== ukraine) return country;
    const own = polygonsOf(country).filter((polygon) => !crimea.includes(polygon));
    return { ...country, type: "MultiPolygon", arcs: country.id === ukraine ? [...own, ...crimea] : own } as Country;
  });
}

function polygonsOf(country: Country): number[][][] {
  return country.type === "MultiPolygon" ? country.arcs : country.type === "Polygon" ? [country.arcs] : [];
}

function shapeOf(atlas: Atlas, arcs: number[][][]): MultiPolygon {
  return feature(atlas, { type: "MultiPolygon", arcs }).geometry as MultiPolygon;
}

// Russia's far east and the world's other states never come into the frame.
function isNear({ coordinates }: MultiPolygon): boolean {
  return coordinates
    .flat(2)
    .some(
      ([longitude = 0, latitude = 0]: Position) => longitude > 8 && longitude < 50 && latitude > 42 && latitude < 68,
    );
}
