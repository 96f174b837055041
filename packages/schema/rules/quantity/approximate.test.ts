import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { quantityApproximate } from "./approximate.ts";

const findingsOf = (value: object) => findingsIn(quantityApproximate, { "figures/x": { ...minimal.figures, value } });

const value = { kind: "exact", value: 30, unit: "sphere", asPrinted: "some 30 spheres" };

describe("quantity/approximate", () => {
  test("a number printed as approximate must be marked", () => {
    const findings = findingsOf(value);
    expect(placesOf(findings)).toEqual(["figures/x.json value.asPrinted"]);
    expect(messagesOf(findings)).toEqual([
      "The paper prints “some 30 spheres”, but the quantity is not marked as approximate.",
    ]);
  });

  test("a marked number is accepted", () => {
    expect(findingsOf({ ...value, approximate: true })).toEqual([]);
  });
});
