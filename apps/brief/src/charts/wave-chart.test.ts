import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { pointsOf, waveChart } from "./wave-chart.ts";

const drawn = pointsOf(get("polls", "two-unions"));

test("a wave without a value is a gap: it breaks the line and is no point", () => {
  expect(drawn.gaps).toEqual([{ answer: "European Union", date: "2019-08" }]);
  const runs = drawn.points.filter(({ answer, group }) => answer === "European Union" && group === "Everyone");
  expect(runs.map(({ date, run }) => [date, run])).toEqual([
    ["2018-01", "European Union Everyone 0"],
    ["2019-12", "European Union Everyone 1"],
  ]);
});

test("a majority without a number is not drawn", () => {
  expect(drawn.points.filter(({ group }) => group === "Under 35")).toEqual([]);
  expect(drawn.points.filter(({ group }) => group === "Aged 18–24").map(({ value }) => value)).toEqual([46.2]);
});

test("the drawing does not depend on the time zone", async () => {
  const zone = process.env.TZ;
  const drawings = new Set<string>();
  for (const name of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"]) {
    process.env.TZ = name;
    drawings.add(await waveChart(drawn));
  }
  process.env.TZ = zone;
  expect(drawings.size).toBe(1);
});
