import { expect, test } from "vitest";
import { changed } from "../../test/changed.ts";
import { attributesIn, textsIn } from "../../test/drawn.ts";
import { pinned as dataset } from "../../test/pinned.ts";
import { zapad2017 } from "./zapad-2017.ts";

const chart = zapad2017(dataset);
const people = 349 / 80_000;

test("draws the declared troops, the soldiers on Belarusian soil and the estimate with its range to scale", () => {
  const widths = attributesIn(chart.svg, "rect", "width").map(Number);
  for (const troops of [12_700, 5500, 3000, 60_000, 10_000]) {
    expect(widths.some((width) => Math.abs(width - troops * people) <= 0.1)).toBe(true);
  }
  expect(textsIn(chart.svg)).toEqual(expect.arrayContaining(["12,700", "about 60,000–70,000"]));
});

test("draws and names no remainder, which the official numbers contradict", () => {
  const widths = attributesIn(chart.svg, "rect", "width").map(Number);
  expect(widths.some((width) => Math.abs(width - 4200 * people) <= 0.1)).toBe(false);
  expect([chart.description, ...chart.table.rows.flat(), ...textsIn(chart.svg)].join(" ")).not.toContain("4,200");
});

test("leaves open whose the estimate is", () => {
  expect(textsIn(chart.svg)).toContain("Estimate for the additional exercises or the whole operation");
});

test("says that a part exceeds the whole, and moves the bar, after a correction", () => {
  const { svg, title } = zapad2017(
    changed("figures", "zapad-2017-belarusian-soldiers", ({ value }) => {
      value.value = 17_200;
    }),
  );
  expect(textsIn(svg).join()).toContain("17,200");
  expect(title.predicates.filter(({ holds }) => !holds).map(({ name }) => name)).toEqual(["lessThan"]);
});
