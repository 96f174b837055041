import { check } from "@placemarkio/check-geojson";
import { expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";

test("it is valid GeoJSON with every place that has coordinates", () => {
  const collection = check(releaseFile("places.geojson"));
  const placed = records.of("entities").filter(({ record }) => "coordinates" in record && record.coordinates);
  expect(placed.length).toBeGreaterThan(10);
  expect(collection).toMatchObject({
    type: "FeatureCollection",
    features: placed.map(({ record }) => ({
      id: record.id,
      geometry: { type: "Point" },
      properties: { id: record.id, name: record.name, url: `https://w3id.org/unionstate/entities/${record.id}` },
    })),
  });
});

test("positions are longitude first: Minsk is at 28° E, 54° N", () => {
  const { features } = JSON.parse(releaseFile("places.geojson")) as {
    features: { id: string; geometry: { coordinates: number[] } }[];
  };
  const [longitude = 0, latitude = 0] = features.find(({ id }) => id === "minsk")?.geometry.coordinates ?? [];
  expect([Math.round(longitude), Math.round(latitude)]).toEqual([28, 54]);
});
