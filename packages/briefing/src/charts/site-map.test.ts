import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { textOf } from "../prose.ts";
import { placeName } from "./deployment-marks.ts";
import { siteMap } from "./site-map.ts";
import { statusMap } from "./status-map.ts";

const chart = siteMap(dataset);
const texts = textsIn(chart.svg);

test("names every place with coordinates, and every place of a deployment", () => {
  const places = dataset.list("entities").filter((entity) => entity.kind === "place" && entity.coordinates);
  const located = dataset.list("deployments").flatMap(({ locations = [] }) => locations);
  const airfields = located.map((id) => dataset.get("entities", id).name);
  const isNamed = (name: string) => [...texts, ...airfields].some((text) => text.startsWith(name));
  expect(places.map(({ name }) => name).filter((name) => !isNamed(name))).toEqual([]);
  expect(airfields.filter((name) => !texts.includes(placeName(name)))).toEqual([]);
});

test("has each deployment in its table, with its hedge", () => {
  expect(chart.table.rows).toHaveLength(dataset.list("deployments").length);
  expect(chart.table.rows.map(([, state]) => state)).toContain("Refused by Belarus (according to Keir Giles)");
});

test("prints a number with what it counts, once for a deployment at two places", () => {
  expect(texts).toContain("6 Su-27SM3 fighters 3 transport aircraft");
  expect(texts.filter((text) => text.includes("2 new motorised regiments"))).toEqual([
    "2 new motorised regiments, here and at Klintsy",
  ]);
});

test("reads a mark out as its deployments, owner and status", () => {
  expect(chart.svg).toContain(
    "<title>Babruysk airfield: 6 Su-27SM3 fighters, 3 transport aircraft, Russia, temporary, withdrawn</title>",
  );
});

test("has the shape of the brief’s map for the same kind of site", () => {
  const shapes = (svg: string) => svg.match(/<rect [^>]*width="9" height="9"/g)?.length;
  // The leased facilities, and one in each key.
  expect(shapes(chart.svg)).toBe(shapes(statusMap(dataset).svg));
});

test("links marks to records", () => {
  expect(chart.svg).toContain('<a href="https://w3id.org/unionstate/deployments/russia-belarus-volga-radar"');
  expect(chart.svg).toContain('<a href="https://w3id.org/unionstate/entities/minsk"');
});

test("counts what was withdrawn when a record says so", () => {
  const ended = siteMap(
    changed("deployments", "russia-belarus-vileyka-centre", (record) => {
      record.state = "withdrawn";
    }),
  );
  expect(textOf(ended.title)).toBe(
    "By mid-2020, one Russian deployment was in place in Belarus, and four had been withdrawn",
  );
});
