import { get, type Poll } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, inTimeZone, readDrawing } from "../../test/drawing.ts";
import { pointsOf, waveChart } from "./wave-chart.ts";

const poll = get("polls", "two-unions");
const found = pointsOf(poll);
const drawn = waveChart(found);

test("a wave without a value is a gap: it breaks the line and has no point", () => {
  expect(found.gaps).toEqual([{ answer: "European Union", date: "2019-08" }]);
  const runs = found.points.filter(({ answer, group }) => answer === "European Union" && group === "Everyone");
  expect(runs.map(({ date, run }) => [date, run])).toEqual([
    ["2018-01", "European Union Everyone 0"],
    ["2019-12", "European Union Everyone 1"],
  ]);
});

test("a majority without a number is not drawn", () => {
  expect(found.points.filter(({ group }) => group === "Under 35")).toEqual([]);
  expect(found.points.filter(({ group }) => group === "Aged 18–24").map(({ value }) => value)).toEqual([46.2]);
});

test("every value of the poll is the label of its point", () => {
  const labels = readDrawing(drawn.svg).map(({ text }) => text);
  for (const { text } of found.points) expect(labels.some((label) => label.startsWith(text))).toBe(true);
  expect(labels).toContain("European Union: no value");
});

test("answers differ in shape as well as in colour, and a subgroup is hollow", () => {
  const marks = readDrawing(drawn.svg).filter(({ look }) => look["stroke-width"] === "1.3");
  expect(marks.map(({ shape, look }) => [shape, look.fill === "white" ? "hollow" : "filled"])).toEqual([
    ...Array.from({ length: 3 }, () => ["circle", "filled"]),
    ...Array.from({ length: 2 }, () => ["rect", "filled"]),
    ["rect", "hollow"],
  ]);
});

test("the distances of waves are those of their months", () => {
  const [january = 0, august = 0, december = 0] = readDrawing(drawn.svg)
    .filter(({ shape }) => shape === "circle")
    .map(({ box }) => (box.left + box.right) / 2);
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const ratio = days("2018-01-01", "2019-08-01") / days("2019-08-01", "2019-12-01");
  expect((august - january) / (december - august)).toBeCloseTo(ratio, 1);
});

test("the alternative text states the course of each answer, then its values", () => {
  expect(drawn.alternative).toContain("Union with Russia fell from 63.9% in January 2018 to 40.4% in December 2019.");
  expect(drawn.alternative).toContain("European Union, aged 18–24, December 2019: 46.2%");
  expect(drawn.alternative).toContain("European Union, August 2019: no value");
});

test("a changed record moves the chart, and equal shares do not overlap", () => {
  const changed = waveChart(pointsOf(withLast(32)));
  expect(changed.svg).not.toBe(drawn.svg);
  expect(changed.alternative).toContain("Union with Russia, December 2019: 32%");
  expect(faultsOf(changed)).toEqual([]);
});

test("nothing is cut off and no label overlaps another", () => {
  expect(faultsOf(drawn)).toEqual([]);
});

test("the drawing does not depend on the time zone", () => {
  for (const zone of ["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])
    expect(inTimeZone(zone, () => waveChart(found))).toEqual(drawn);
});

/** The poll with another share for the union with Russia in its last wave. */
function withLast(value: number): Poll {
  const waves = poll.waves.map((wave, i) => ({
    ...wave,
    results: wave.results.map((result) =>
      i === poll.waves.length - 1 && result.option === poll.options[0]?.id && result.subgroup === undefined
        ? { ...result, value: { kind: "exact", value, unit: "%" } }
        : result,
    ),
  }));
  return { ...poll, waves } as Poll;
}
