import { type Figure, list, type Quantity } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { faultsOf, readDrawing } from "../../test/drawing.ts";
import { quantityText } from "../wording.ts";
import { exerciseBars, exercisesChart } from "./exercises-chart.ts";

const records = { entities: list("entities"), figures: list("figures") };
const bars = exerciseBars(records);
const drawn = exercisesChart(records);
/** The stated total of the first exercise. */
const total = records.figures.find(({ label }) => label === bars[0]?.label);

test("every figure that counts people in an exercise is drawn once, and no other", () => {
  const exercises = records.entities.filter(({ kind }) => kind === "exercise").map(({ id }) => String(id));
  const counted = records.figures.filter(
    ({ subject, value }) => value?.unit === "person" && subject.some((id) => exercises.includes(id)),
  );
  expect(bars.map(({ label }) => label).toSorted()).toEqual(counted.map(({ label }) => label).toSorted());
});

test("every value drawn equals the record's", () => {
  for (const { label, text, from, to } of bars) {
    const { value } = records.figures.find((figure) => figure.label === label) as Figure;
    expect(`${text.replace(", derived", "")} people`.toLowerCase()).toBe(value && quantityText(value).toLowerCase());
    if (value?.kind === "exact") expect([from, to]).toEqual([value.value, value.value]);
  }
});

test("of an exercise, the total comes first, then its parts by country, derived values, and the range", () => {
  expect(bars.map(({ group, text }) => `${group}: ${text}`)).toEqual([
    "Zapad 2013: 22,000",
    "Zapad 2013: 10,000",
    "Zapad 2013: 12,000, derived",
    "Zapad 2017: 12,700",
    "Zapad 2017: 5,500",
    "Zapad 2017: 3,000",
    "Zapad 2017: 8,500, derived",
    "Zapad 2017: 4,200, derived",
    "Zapad 2017: About 60,000–70,000",
  ]);
});

test("a derived value is marked as derived, and hatched", () => {
  expect(bars.filter(({ look }) => look === "hatched").map(({ text }) => text)).toEqual([
    "12,000, derived",
    "8,500, derived",
    "4,200, derived",
  ]);
  expect(readDrawing(drawn.svg).filter(({ shape }) => shape === "path")).toHaveLength(3);
});

test("the wider operation is a range: filled to its low end, dashed to its high end", () => {
  expect(bars.at(-1)).toMatchObject({ from: 60_000, to: 70_000, open: true });
  expect(drawn.svg.match(/stroke-dasharray/g)).toHaveLength(1);
});

test("a bound is never drawn as a value: a lower one has no end, an upper one is entirely open", () => {
  const above = { kind: "bound", comparator: ">", limit: 22_000, unit: "person" } as const;
  expect(barWith(above)).toMatchObject({ from: 22_000, to: Number.POSITIVE_INFINITY, open: true });
  expect(barWith({ ...above, comparator: "<" })).toMatchObject({ from: 0, to: 22_000, open: true });
  const open = exercisesChart(changed(above));
  expect(open.svg.match(/<path [^>]*stroke-dasharray/g)).toHaveLength(1);
  expect(open.svg).not.toMatch(/Infinity|NaN/);
  expect(faultsOf(open)).toEqual([]);
});

test("a changed record moves the chart", () => {
  const more = exercisesChart(changed({ kind: "exact", value: 90_000, unit: "person" }));
  expect(more.svg).toContain("90,000");
  expect(more.alternative).toContain("90,000 for Zapad 2013");
  expect(faultsOf(more)).toEqual([]);
});

test("a figure without a value has no bar", () => {
  expect(exerciseBars(changed(null))).toHaveLength(bars.length - 1);
});

test("the alternative text compares the totals, then states every value", () => {
  expect(drawn.alternative).toContain("Stated totals: 22,000 for Zapad 2013, 12,700 for Zapad 2017.");
  expect(drawn.alternative).toContain("about 60,000–70,000.");
});

test("nothing is cut off and no label overlaps another", () => {
  expect(faultsOf(drawn)).toEqual([]);
});

/** The records with another number of participants in 2013. */
function changed(value: Quantity | null): typeof records {
  return {
    ...records,
    figures: records.figures.map((figure) => (figure === total ? { ...figure, value } : figure)),
  };
}

const barWith = (value: Quantity) => exerciseBars(changed(value)).find(({ label }) => label === total?.label);
