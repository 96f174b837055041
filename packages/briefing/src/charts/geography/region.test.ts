import { geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { readRegion } from "./natural-earth.ts";

const region = readRegion();

test("is what Natural Earth has; after an update of world-atlas, write the file with `vitest -u`", async () => {
  await expect(`${JSON.stringify(region)}\n`).toMatchFileSnapshot("region.json");
});

test("has every town in its own state, Kaliningrad in Russia", () => {
  const stateAt = (at: [number, number]): string | undefined =>
    region.states.find(({ polygons }) => geoContains({ type: "MultiPolygon", coordinates: polygons }, at))?.iso3166;
  expect(stateAt([27.57, 53.9])).toBe("112");
  expect(stateAt([20.5, 54.7])).toBe("643");
  expect(stateAt([25.28, 54.68])).toBe("440");
});

test("has the gap between Kaliningrad and Belarus", () => {
  const [west, east] = [region.suwalkiGap[0], region.suwalkiGap.at(-1)];
  const longitudes = [west?.[0] ?? 0, east?.[0] ?? 0].toSorted();
  expect(longitudes[0]).toBeCloseTo(22.8, 0);
  expect(longitudes[1]).toBeCloseTo(23.5, 0);
});
