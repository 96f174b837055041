import type { Finding } from "../../json/problem.ts";
import { boundingBoxes } from "../bounding-boxes.ts";
import type { Rule } from "../rule.ts";

/** A place lies in the country that it is said to be in. */
export const placeInCountry: Rule = {
  id: "place/country",
  severity: "error",
  wants: "The coordinates of a place lie inside the box around its country.",
  reason: "Latitude and longitude are easily swapped, and towns of one name lie in many countries.",
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
      const [west, south, east, north] = box;
      if (longitude >= west && longitude <= east && latitude >= south && latitude <= north) continue;
      const swapped = latitude >= west && latitude <= east && longitude >= south && longitude <= north;
      yield {
        file,
        path: ["coordinates"],
        message: `${latitude} north, ${longitude} east does not lie in \`${record.country}\`.`,
        expected: `Latitude ${south} to ${north}, longitude ${west} to ${east}.`,
        fix: swapped ? "Latitude and longitude are swapped." : "Look the place up at GeoNames, or mend its country.",
      };
    }
  },
};

type Coordinates = { readonly latitude: number; readonly longitude: number };

// A place that names no country still lies in one that we know, or at least not just when it is turned round.
function* swappedAnywhere(file: string, { latitude, longitude }: Coordinates): Generator<Finding> {
  if (liesSomewhere(longitude, latitude) || !liesSomewhere(latitude, longitude)) return;
  yield {
    file,
    path: ["coordinates"],
    message: `${latitude} north, ${longitude} east lies in none of the countries that we know; the other way round it does.`,
    expected: "Coordinates in one of them.",
    fix: "Latitude and longitude are swapped.",
  };
}

const liesSomewhere = (x: number, y: number): boolean =>
  // A box around the date line, or around islands oceans away, holds half the world.
  Object.values(boundingBoxes).some(
    ([west, south, east, north]) => east - west < 60 && x >= west && x <= east && y >= south && y <= north,
  );
