import { describe, expect, test } from "vitest";
import { unit } from "../vocabularies/unit.ts";
import { isQuantity, type Quantity, quantitySymbols, quantityWords, ucumOf } from "./quantity.ts";

test.each<[Quantity, symbols: string, words: string]>([
  [{ kind: "exact", value: 600_000_000, unit: "USD" }, "$600,000,000", "US$600 million"],
  [{ kind: "range", low: 9e9, high: 10e9, unit: "USD" }, "$9,000,000,000 – $10,000,000,000", "US$9–10 billion"],
  [{ kind: "exact", value: 12, unit: "aircraft" }, "12 aircraft", "12 aircraft"],
  [{ kind: "exact", value: 1, unit: "division" }, "1 division", "1 division"],
  [{ kind: "exact", value: 2, unit: "division" }, "2 divisions", "2 divisions"],
  [{ kind: "exact", value: 40.4, unit: "%" }, "40.4%", "40.4%"],
  [{ kind: "exact", value: 1, unit: "year" }, "1 year", "1 year"],
  [{ kind: "exact", value: 8, unit: "percentage-point" }, "8 percentage points", "8 percentage points"],
  [{ kind: "exact", value: 3, unit: "ratio" }, "3 times", "3 times"],
  [{ kind: "exact", value: 4000, unit: "coach" }, "4,000 coaches", "4,000 coaches"],
  [{ kind: "exact", value: 1300, unit: "tank", approximate: true }, "~1,300 tanks", "about 1,300 tanks"],
  [{ kind: "bound", comparator: ">", limit: 75, unit: "%" }, ">75%", "more than 75%"],
  [{ kind: "bound", comparator: "<=", limit: 2, unit: "year" }, "≤2 years", "at most 2 years"],
  [{ kind: "bound", comparator: ">=", limit: 2, unit: "tank" }, "≥2 tanks", "at least 2 tanks"],
  [{ kind: "bound", comparator: "<", limit: 20, unit: "year" }, "<20 years", "less than 20 years"],
  [
    { kind: "bound", comparator: "<", limit: 20, unit: "year", approximate: true },
    "~<20 years",
    "less than about 20 years",
  ],
  [{ kind: "range", low: 70, high: 100, unit: "person", approximate: true }, "~70–100 people", "about 70–100 people"],
])("%j is written %s, in words %s", (quantity, symbols, words) => {
  expect(quantitySymbols(quantity, "en").replaceAll("\u2009", " ")).toBe(symbols);
  expect(quantityWords(quantity)).toBe(words);
});

test("“almost” is kept where the paper prints it", () => {
  const meetings = { kind: "bound", comparator: "<", limit: 1, unit: "meetings-per-month" } as const;
  expect(quantityWords({ ...meetings, asPrinted: "almost once a month" })).toBe("almost 1 meeting a month");
  expect(quantityWords({ ...meetings, approximate: true, asPrinted: "Nearly once a month" })).toBe(
    "nearly 1 meeting a month",
  );
  expect(quantityWords({ ...meetings, asPrinted: "less than once a month" })).toBe("less than 1 meeting a month");
  const years = { kind: "exact", value: 20, unit: "year", approximate: true } as const;
  expect(quantityWords({ ...years, asPrinted: "for nearly two decades" })).toBe("nearly 20 years");
  expect(quantityWords({ ...years, asPrinted: "some twenty years" })).toBe("about 20 years");
});

test("every qualifier of a bound, a range and a number is kept with every unit", () => {
  for (const name of unit.options) {
    const common = { unit: name, approximate: true } as const;
    expect(quantityWords({ ...common, kind: "exact", value: 2 })).toMatch(/^about /);
    expect(quantityWords({ ...common, kind: "range", low: 2, high: 3 })).toMatch(/^about /);
    expect(quantityWords({ ...common, kind: "bound", comparator: ">", limit: 2 })).toMatch(/^more than about /);
    expect(quantityWords({ ...common, kind: "bound", comparator: "<=", limit: 2 })).toMatch(/^at most about /);
  }
});

test("symbols follow the language of numbers, percentages, money and times", () => {
  expect(quantitySymbols({ kind: "exact", value: 25, unit: "year" }, "be")).toBe("25 гадоў");
  expect(quantitySymbols({ kind: "bound", comparator: ">", limit: 75, unit: "%" }, "de")).toBe(">75\u00a0%");
});

test("words do not round: different numbers read differently", () => {
  const words = (value: number) => quantityWords({ kind: "exact", value, unit: "USD" });
  expect(words(1_500_000)).toBe("US$1.5 million");
  expect(words(1_234_567)).toBe("US$1,234,567");
  expect(words(33.333_333)).toBe("US$33.333333");
});

test("a unit of another version is written by its code", () => {
  expect(quantityWords({ kind: "exact", value: 5, unit: "EUR" })).toBe("EUR 5");
  expect(quantitySymbols({ kind: "exact", value: 5, unit: "EUR" }, "en")).toBe("€5");
  expect(quantityWords({ kind: "exact", value: 3, unit: "ship" })).toBe("3 ships");
});

test("every unit of the vocabulary can be written", () => {
  for (const name of unit.options) {
    expect(quantityWords({ kind: "exact", value: 2, unit: name })).toMatch(/^\S*2/);
    expect(quantitySymbols({ kind: "range", low: 2, high: 3, unit: name }, "en")).toContain("3");
  }
});

describe("isQuantity", () => {
  test.each([
    [{ kind: "exact", value: 1, unit: "year" }, true],
    [{ kind: "range", low: 1, high: 2, unit: "year" }, true],
    [{ kind: "bound", comparator: "<", limit: 2, unit: "year" }, true],
    [{ kind: "bound", comparator: "~", limit: 2, unit: "year" }, false],
    [{ kind: "range", value: 2, unit: "year" }, false],
    [{ kind: "exact", value: "1", unit: "year" }, false],
    [{ kind: "exact", value: 1 }, false],
    [{ kind: "event", unit: "year" }, false],
    [null, false],
    ["75%", false],
  ])("%j: %s", (value, expected) => {
    expect(isQuantity(value)).toBe(expected);
  });
});

test.each([
  ["year", "a"],
  ["%", "%"],
  ["ratio", "1"],
  ["aircraft", "{aircraft}"],
  ["percentage-point", "{percentage-point}"],
  ["USD", undefined],
])("the UCUM code of %s is %s", (unit, code) => {
  expect(ucumOf(unit)).toBe(code);
});
