import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { quantityWhole } from "./whole.ts";

const findingsOf = (value: object) => findingsIn(quantityWhole, { "figures/x": { ...minimal.figures, value } });

describe("quantity/whole", () => {
  test("a fraction of a person is reported", () => {
    const findings = findingsOf({ kind: "exact", value: 12.7, unit: "person" });
    expect(placesOf(findings)).toEqual(["figures/x.json value.value"]);
    expect(messagesOf(findings)).toEqual(["`value` is 12.7, but `person` is counted in whole numbers."]);
  });

  test("a negative number is reported", () => {
    const findings = findingsOf({ kind: "exact", value: -12700, unit: "person" });
    expect(messagesOf(findings)).toEqual(["`value` is negative: -12700."]);
  });

  test("half a tank is accepted where it is printed", () => {
    expect(findingsOf({ kind: "exact", value: 0.5, unit: "tank", asPrinted: "half a tank" })).toEqual([]);
  });

  test("a difference between shares can be negative", () => {
    expect(findingsOf({ kind: "exact", value: -8, unit: "percentage-point" })).toEqual([]);
  });
});
