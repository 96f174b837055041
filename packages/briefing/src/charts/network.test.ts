import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { attributesIn, textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { textOf } from "../prose.ts";
import { network } from "./network.ts";

const chart = network(dataset);
const relations = dataset.list("relations");

test("has a line for each relation, named by its sentence, and hides hypotheses and rumours", () => {
  const drawn = [...chart.svg.matchAll(/<g data-records="relations\/([^"]+)"( display="none")?>/g)];
  expect(drawn.map(([, id]) => id).toSorted()).toEqual(relations.map(({ id }) => id).toSorted());
  const hidden = drawn.filter(([, , display]) => display).map(([, id]) => id);
  const unsure = relations.filter(({ certainty }) => certainty === "hypothesis" || certainty === "rumour");
  expect(hidden.toSorted()).toEqual(unsure.map(({ id }) => id).toSorted());
  expect(chart.svg).toContain("<title>Belarus is a member of the CSTO (as of 2020)</title>");
});

test("names every entity of the relations", () => {
  const ids = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
  const names = [...ids].map((id) => dataset.get("entities", id).name);
  const drawn = textsIn(chart.svg);
  expect(names.filter((name) => !drawn.includes(name))).toEqual([]);
});

test("has its points at whole coordinates, none at the place of another", () => {
  const points = attributesIn(chart.svg, "circle", "cx").map(
    (x, i) => `${x} ${attributesIn(chart.svg, "circle", "cy")[i]}`,
  );
  expect(points.filter((point) => !/^\d+ \d+$/.test(point))).toEqual([]);
  expect(new Set(points).size).toBe(points.length);
});

test("counts again when a relation is no longer stated as a fact", () => {
  const doubted = network(
    changed("relations", "belarus-cis", (record) => {
      record.certainty = "rumour";
    }),
  );
  expect(textOf(doubted.title)).not.toBe(textOf(chart.title));
});
