import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { numbersIn, quantityAsPrinted } from "./as-printed.ts";

const findingsOf = (value: object) => findingsIn(quantityAsPrinted, { "figures/x": { ...minimal.figures, value } });

describe("quantity/as-printed", () => {
  test.each([
    [{ kind: "exact", value: 800000000, asPrinted: "600 million USD" }, "value", 800000000],
    [{ kind: "exact", value: 12, asPrinted: "13 SU-30SM" }, "value", 12],
    [{ kind: "range", low: 60, high: 80000, asPrinted: "60-70,000" }, "high", 80000],
  ])("%j has a mistyped number", (value, field, number) => {
    const findings = findingsOf({ ...value, unit: "USD" });
    expect(placesOf(findings)).toEqual([`figures/x.json value.${field}`]);
    expect(messagesOf(findings)).toEqual([`\`${field}\` is ${number}, but the paper prints “${value.asPrinted}”.`]);
  });

  test.each([
    [{ kind: "range", low: 60000, high: 70000 }, "60-70,000"],
    [{ kind: "bound", comparator: "<", limit: 1300 }, "some 1,300 T-72 tanks"],
    [{ kind: "exact", value: 3 }, "three roadmaps"],
    [{ kind: "exact", value: 500000000 }, "half a billion USD"],
  ])("%j matches “%s”", (value, asPrinted) => {
    expect(findingsOf({ ...value, unit: "USD", asPrinted })).toEqual([]);
  });
});

test.each([
  ["some 60-70,000", [60, 60_000, 70_000]],
  ["9-10 billion dollars", [9, 9e9, 10e9]],
  ["30 to 60 hours", [30, 60]],
  ["four to six armies", [4, 6]],
  ["half a billion USD", [0.5e9]],
  ["half a night", [0.5]],
  ["715 million USD", [715e6]],
  ["almost two decades", [20]],
  ["over a decade", [10]],
  ["almost once a month", [1]],
  ["two hundred thousand men", [200_000]],
  ["some 1,300 T-72 tanks", [1300, 72]],
  ["6 Su-27SM3 fighter jets", [6, 27, 3]],
  ["1.3% of GDP", [1.3]],
  ["several million", [1e6]],
  ["a battalion", [1]],
  ["many", []],
])("“%s” can mean %j", (printed, numbers) => {
  expect([...numbersIn(printed)]).toEqual(numbers);
});
