import { describe, expect, test } from "vitest";
import { findingsIn, minimal, placesOf } from "../../test/records.ts";
import { quantityReversed } from "./reversed.ts";

const findingsOf = (value: object) => findingsIn(quantityReversed, { "figures/x": { ...minimal.figures, value } });

describe("quantity/reversed", () => {
  test.each([
    [12, 10, "Check both numbers in the paper, and swap them or correct the wrong one."],
    [12, 12, 'Use one number with `"kind": "exact"`.'],
  ])("a range from %i to %i is reported", (low, high, fix) => {
    const findings = findingsOf({ kind: "range", low, high, unit: "aircraft" });
    expect(placesOf(findings)).toEqual(["figures/x.json value.low"]);
    expect(findings[0]).toMatchObject({ message: `\`low\` is ${low}, but \`high\` is ${high}.`, fix });
  });

  test("a range from low to high is accepted", () => {
    expect(findingsOf({ kind: "range", low: 10, high: 12, unit: "aircraft" })).toEqual([]);
  });
});
