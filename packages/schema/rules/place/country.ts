import type { Finding } from "../../json/problem.ts";
import type { Rule } from "../rule.ts";

export const placeCountry: Rule = {
  id: "place/country",
  severity: "error",
  requirement: "The coordinates of a place are inside the bounding box of its country.",
  reason: "Latitude and longitude are easily swapped, and places in different countries can have the same name.",
  bad: '"country": "belarus",\n"coordinates": { "latitude": 27.5667, "longitude": 53.9, "geonames": 625144 }',
  good: '"country": "belarus",\n"coordinates": { "latitude": 53.9, "longitude": 27.5667, "geonames": 625144 }',
  *check(records) {
    const codes = new Map<string, string | undefined>(
      records.of("entities").map(({ record }) => [record.id, "iso3166" in record ? record.iso3166 : undefined]),
    );
    for (const { file, record } of records.of("entities")) {
      if (!("coordinates" in record) || !record.coordinates) continue;
      if (!("country" in record) || !record.country) {
        yield* swappedAnywhere(file, record.coordinates);
        continue;
      }
      const box = boundingBoxes[codes.get(record.country) ?? ""];
      if (!box) continue;
      const { latitude, longitude } = record.coordinates;
      if (contains(box, latitude, longitude)) continue;
      const [west, south, east, north] = box;
      yield {
        file,
        path: ["coordinates"],
        message: `The coordinates (latitude ${latitude}, longitude ${longitude}) are outside \`${record.country}\`.`,
        expected: `Latitude ${south} to ${north}, longitude ${west} to ${east}.`,
        fix: contains(box, longitude, latitude)
          ? "Swap latitude and longitude."
          : "Look up the place in GeoNames, or correct `country`.",
      };
    }
  },
};

type Coordinates = { readonly latitude: number; readonly longitude: number };

// Without a country, coordinates are wrong only if they are in no known country but would be if swapped.
function* swappedAnywhere(file: string, { latitude, longitude }: Coordinates): Generator<Finding> {
  if (isInAnyCountry(latitude, longitude) || !isInAnyCountry(longitude, latitude)) return;
  yield {
    file,
    path: ["coordinates"],
    message: `The coordinates (latitude ${latitude}, longitude ${longitude}) are outside every country that the paper names; if swapped, they are inside one.`,
    expected: "Coordinates in a country that has a record in `entities`.",
    fix: "Swap latitude and longitude.",
  };
}

const isInAnyCountry = (latitude: number, longitude: number): boolean =>
  Object.values(boundingBoxes).some((box) => {
    // A box that crosses the date line or includes distant islands covers half the world.
    const [west, , east] = box;
    return east - west < 60 && contains(box, latitude, longitude);
  });

type Box = readonly [west: number, south: number, east: number, north: number];

const contains = ([west, south, east, north]: Box, latitude: number, longitude: number): boolean =>
  longitude >= west && longitude <= east && latitude >= south && latitude <= north;

/**
 * The bounding boxes of countries by ISO 3166 code, in degrees. From Natural Earth (1 : 10 million, public domain),
 * rounded outwards to a tenth. Places in other countries are not checked.
 */
const boundingBoxes: Readonly<Record<string, Box>> = {
  AM: [43.4, 38.8, 46.7, 41.4],
  AZ: [44.7, 38.3, 50.7, 42],
  BE: [2.4, 49.4, 6.5, 51.6],
  BY: [23.1, 51.1, 32.8, 56.3],
  CN: [73.5, 15.7, 134.9, 53.7],
  DE: [5.8, 47.2, 15.1, 55.2],
  EE: [21.7, 57.4, 28.3, 59.8],
  FI: [20.5, 59.7, 31.7, 70.2],
  FR: [-61.9, -21.5, 56, 51.2],
  GB: [-13.8, 49.8, 1.9, 60.9],
  GE: [39.9, 40.9, 46.8, 43.7],
  HU: [16, 45.6, 23, 48.7],
  KZ: [46.4, 40.5, 87.4, 55.5],
  LT: [20.8, 53.8, 26.9, 56.5],
  LV: [20.9, 55.6, 28.3, 58.2],
  MD: [26.5, 45.4, 30.2, 48.6],
  PL: [14, 48.9, 24.2, 54.9],
  RS: [18.7, 42.1, 23.1, 46.3],
  RU: [-180, 41.1, 180, 82],
  SY: [35.6, 32.2, 42.5, 37.4],
  TR: [25.6, 35.7, 44.9, 42.2],
  // Natural Earth shows Crimea as held by Russia; in law, and here, it is Ukrainian.
  UA: [22, 44.3, 40.3, 52.5],
  US: [-179.2, 18.8, 179.9, 71.5],
  VE: [-73.5, 0.5, -59.7, 15.8],
};
