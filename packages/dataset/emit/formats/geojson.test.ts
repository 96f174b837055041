import { check } from "@placemarkio/check-geojson";
import { expect, test } from "vitest";
import { records } from "../../test/real-records.ts";
import { releaseFile } from "../../test/release-file.ts";

test("it is GeoJSON as RFC 7946 has it, with every place whose position is known", () => {
  const collection = check(releaseFile("places.geojson"));
  const placed = records.of("entities").filter(({ record }) => "coordinates" in record && record.coordinates);
  expect(placed.length).toBeGreaterThan(20);
  expect(collection).toMatchObject({
    type: "FeatureCollection",
    features: placed.map(({ record }) => ({
      id: record.id,
      geometry: { type: "Point" },
      properties: { name: record.name },
    })),
  });
});

test("Minsk lies where it lies: longitude first", () => {
  const { features } = JSON.parse(releaseFile("places.geojson")) as {
    features: { id: string; geometry: { coordinates: number[] } }[];
  };
  const [longitude = 0, latitude = 0] = features.find(({ id }) => id === "minsk")?.geometry.coordinates ?? [];
  expect([Math.round(longitude), Math.round(latitude)]).toEqual([28, 54]);
});
