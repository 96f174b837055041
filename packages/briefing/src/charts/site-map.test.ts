import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { textOf } from "../prose.ts";
import { siteMap } from "./site-map.ts";

const chart = siteMap(dataset);
const texts = textsIn(chart.svg);

test("names every place with coordinates, and every place of a deployment", () => {
  const places = dataset.list("entities").filter((entity) => entity.kind === "place" && entity.coordinates);
  const located = dataset.list("deployments").flatMap(({ locations = [] }) => locations);
  const airfields = located.map((id) => dataset.get("entities", id).name);
  const isNamed = (name: string) => [...texts, ...airfields].some((text) => text.startsWith(name));
  expect(places.map(({ name }) => name).filter((name) => !isNamed(name))).toEqual([]);
  expect(airfields.filter((name) => !texts.includes(name))).toEqual([]);
});

test("has each deployment in its table, with its hedge", () => {
  expect(chart.table.rows).toHaveLength(dataset.list("deployments").length);
  expect(chart.table.rows.map(([, state]) => state)).toContain("Refused by Belarus (according to Keir Giles)");
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
