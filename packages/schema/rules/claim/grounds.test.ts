import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { claimGrounds } from "./grounds.ts";

const argument = { ...minimal.claims, kind: "argument", answers: "myth" };

describe("claim/grounds", () => {
  test("an argument must rest on a record", () => {
    const findings = findingsIn(claimGrounds, { "claims/x": { ...argument, stance: "for", restsOn: undefined } });
    expect(placesOf(findings)).toEqual(["claims/x.json id"]);
    expect(messagesOf(findings)).toEqual(["The argument `x` rests on no record."]);
  });

  test("a myth must have arguments on both sides", () => {
    const records = { "claims/myth": minimal.claims, "claims/x": { ...argument, stance: "for" } };
    const findings = findingsIn(claimGrounds, records);
    expect(placesOf(findings)).toEqual(["claims/myth.json id"]);
    expect(messagesOf(findings)).toEqual(["The myth `myth` has no argument against it."]);
    const both = { ...records, "claims/y": { ...argument, stance: "against" } };
    expect(findingsIn(claimGrounds, both)).toEqual([]);
  });
});
