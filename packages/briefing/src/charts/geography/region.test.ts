import { geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { region as around, overview, readArea } from "./natural-earth.ts";

const region = readArea(around);
const wide = readArea(overview);

test("is what Natural Earth has; after an update of world-atlas, write the files with `vitest -u`", async () => {
  await expect(`${JSON.stringify(region)}\n`).toMatchFileSnapshot("region.json");
  await expect(`${JSON.stringify(wide)}\n`).toMatchFileSnapshot("overview.json");
});

const stateAt = ({ states }: typeof region, at: [number, number]): string | undefined =>
  states.find(({ polygons }) => geoContains({ type: "MultiPolygon", coordinates: polygons }, at))?.iso3166;

test("has every town in its own state, Kaliningrad in Russia", () => {
  expect(stateAt(region, [27.57, 53.9])).toBe("112");
  expect(stateAt(region, [20.5, 54.7])).toBe("643");
  expect(stateAt(region, [25.28, 54.68])).toBe("440");
});

test("has Crimea in Ukraine, and Sochi and Murmansk in Russia", () => {
  expect(stateAt(wide, [34.1, 44.95])).toBe("804");
  expect(stateAt(wide, [30.7, 46.6])).toBe("804");
  expect(stateAt(wide, [40, 43.8])).toBe("643");
  expect(stateAt(wide, [33.3, 68.8])).toBe("643");
});

test("has the gap between Kaliningrad and Belarus", () => {
  const [west, east] = [region.suwalkiGap[0], region.suwalkiGap.at(-1)];
  const longitudes = [west?.[0] ?? 0, east?.[0] ?? 0].toSorted();
  expect(longitudes[0]).toBeCloseTo(22.8, 0);
  expect(longitudes[1]).toBeCloseTo(23.5, 0);
});
