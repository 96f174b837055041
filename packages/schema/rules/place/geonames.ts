import { geonames } from "../geonames.ts";
import type { Rule } from "../rule.ts";

export const placeGeonames: Rule = {
  id: "place/geonames",
  severity: "error",
  requirement: "The coordinates of a place are those of its GeoNames id, and no two places have the same id.",
  reason: "Coordinates are copied by hand, and a wrong digit can move a place by a hundred kilometres.",
  bad: '"coordinates": { "latitude": 58.9, "longitude": 27.56667, "geonames": 625144 }',
  good: '"coordinates": { "latitude": 53.9, "longitude": 27.56667, "geonames": 625144 }',
  *check(records) {
    if (!records.isChecked("entities")) return;
    const first = new Map<number, string>();
    for (const { file, record } of records.of("entities")) {
      if (!("coordinates" in record) || !record.coordinates) continue;
      const { geonames: id, latitude, longitude } = record.coordinates;
      const twin = first.get(id);
      if (twin === undefined) first.set(id, record.id);
      else
        yield {
          file,
          path: ["coordinates", "geonames"],
          message: `${id} is also the GeoNames id of \`${twin}\`.`,
          expected: "One place for each id.",
          fix: "Look up the place in GeoNames, and correct the id.",
        };
      const place = geonames.get(id);
      if (place?.latitude === latitude && place.longitude === longitude) continue;
      yield {
        file,
        path: ["coordinates", place ? (place.latitude === latitude ? "longitude" : "latitude") : "geonames"],
        message: place
          ? `The coordinates are ${latitude}, ${longitude}, but those of ${place.name} (GeoNames ${id}) are ${place.latitude}, ${place.longitude}.`
          : `The GeoNames id ${id} is not in the list of known places.`,
        expected: place ? "The coordinates of GeoNames." : "The id of a town in GeoNames.",
        fix: place
          ? "Correct the coordinates, or the id if it is another place."
          : "Check the id in GeoNames, and run `npm run generate`, which adds the place to the list.",
      };
    }
  },
};
