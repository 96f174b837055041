import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf, realRecords } from "../../test/records.ts";
import { claimStance } from "./stance.ts";

const turned = (claim: { stance: string }) => {
  claim.stance = claim.stance === "for" ? "against" : "for";
};

describe("claim/stance", () => {
  test("an argument that rests on one of the other side is reported", () => {
    const findings = findingsAfter(
      claimStance,
      { "claims/cooperation-not-immune": turned },
      "claims/arms-refused",
      "claims/air-defence-contested",
      "claims/entrapment-blackmail",
    );
    expect(placesOf(findings)).toEqual(
      Array(2).fill(expect.stringMatching(/^claims\/cooperation-not-immune\.json restsOn\.\d$/)),
    );
    expect(messagesOf(findings)).toContain(
      "The argument is for `belarus-closest-ally`, but it rests on `claims/arms-refused`, which is against it.",
    );
  });

  test("an argument whose `basis` names the other side is reported", () => {
    const findings = findingsAfter(claimStance, { "claims/own-doctrine": turned });
    expect(placesOf(findings)).toEqual(["claims/own-doctrine.json basis.0.note"]);
    expect(messagesOf(findings)).toEqual([
      "The argument is for `belarus-closest-ally`, but its `basis` says “against”.",
    ]);
  });

  test("a copy of an argument with the other stance is reported", () => {
    const [first] = realRecords((name) => name === "claims/own-doctrine").of("claims");
    const findings = findingsAfter(claimStance, {
      "claims/own-doctrine": turned,
      "claims/opening-to-the-west": (claim) => Object.assign(claim, { ...first?.record, id: "opening-to-the-west" }),
    });
    expect(placesOf(findings)).toContain("claims/own-doctrine.json stance");
  });

  test("arguments of both sides may share some of their records", () => {
    expect([...claimStance.check(realRecords())]).toEqual([]);
  });
});
