import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { quantityBound } from "./bound.ts";

const findingsOf = (value: object) => findingsIn(quantityBound, { "figures/x": { ...minimal.figures, value } });

describe("quantity/bound", () => {
  test("a bound must have the direction of the printed words", () => {
    const bound = { kind: "bound", limit: 4000, unit: "coach", asPrinted: "over 4000 coaches" };
    const findings = findingsOf({ ...bound, comparator: "<" });
    expect(placesOf(findings)).toEqual(["figures/x.json value.comparator"]);
    expect(messagesOf(findings)).toEqual(["The paper prints “over 4000 coaches”, but the comparator is `<`."]);
    expect(findingsOf({ ...bound, comparator: ">" })).toEqual([]);
  });

  test.each([
    ["over 4000 coaches", ">", "<="],
    ["at least 4000 coaches", ">=", "<"],
    ["no less than 4000 coaches", ">=", "<"],
    ["almost 4000 coaches", "<", ">"],
    ["no more than 4000 coaches", "<=", ">"],
  ])("“%s” is a bound with %s, not with %s", (asPrinted, comparator, other) => {
    const findings = findingsOf({ kind: "bound", comparator: other, limit: 4000, unit: "coach", asPrinted });
    expect(findings).toMatchObject([
      { expected: `A bound with \`${comparator}\`.`, fix: `Change \`comparator\` to \`${comparator}\`.` },
    ]);
  });

  test("“more than” is not an exact value", () => {
    const findings = findingsOf({ kind: "exact", value: 2, unit: "strike", asPrinted: "more than two blows" });
    expect(placesOf(findings)).toEqual(["figures/x.json value.kind"]);
    expect(messagesOf(findings)).toEqual(["The paper prints “more than two blows”, but `kind` is `exact`."]);
  });
});
