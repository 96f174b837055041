import { format } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { attributesIn, textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { pollLines } from "./poll-lines.ts";

const chart = pollLines(dataset);

test("prints every share of the paper, and draws those of other sources small, with their values in the table", () => {
  const poll = dataset.get("polls", "two-unions");
  const stated = poll.waves.flatMap(({ results }) => results.flatMap(({ value }) => (value ? [format(value)] : [])));
  const added = (poll.corroborations ?? []).flatMap(({ value, agreement }) =>
    value && agreement !== "agrees" ? [format(value).replace("more than ", ">")] : [],
  );
  expect(textsIn(chart.svg)).toEqual(expect.arrayContaining(stated));
  expect(chart.table.rows.flat()).toEqual(expect.arrayContaining(added));
  expect(chart.svg.match(/stroke="#5c5f66" stroke-width="1"\/>/g)?.length).toBeGreaterThanOrEqual(added.length);
});

test("draws shares at their height", () => {
  const heights = attributesIn(chart.svg, "circle", "cy").map(Number);
  const [first = 0, middle = 0, last = 0] = heights.slice(-3);
  expect((middle - first) / (last - first)).toBeCloseTo((63.9 - 54.5) / (63.9 - 40.4), 2);
});

test("dashes the line across the wave without a value, and has no mark there", () => {
  expect(chart.svg.match(/stroke-dasharray="6 4"/g)).toHaveLength(1);
  const complete = changed("polls", "two-unions", ({ waves }) => {
    waves[1].results[1] = { option: "european-union", value: { kind: "exact", value: 25.1, unit: "%" } };
  });
  const { svg } = pollLines(complete);
  expect(svg).not.toContain('stroke-dasharray="6 4"');
  expect(textsIn(svg)).toContain("25.1%");
});

test("says that its title is false after a correction that reverses a line", () => {
  const reversed = changed("polls", "two-unions", ({ waves }) => {
    waves[2].results[0].value.value = 70.4;
  });
  const { title, svg } = pollLines(reversed);
  expect(title.predicates.map(({ name, holds }) => [name, holds])).toEqual([
    ["fell", false],
    ["rose", true],
  ]);
  expect(textsIn(svg)).toContain("70.4%");
});

test("draws the young apart, with their age group", () => {
  expect(textsIn(chart.svg)).toEqual(expect.arrayContaining(["46.2%", "Aged 18–24 Dec 2019"]));
});
