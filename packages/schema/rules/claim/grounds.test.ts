import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { claimGrounds } from "./grounds.ts";

const argument = { ...minimal.claims, kind: "argument", answers: "myth", stance: "for", restsOn: ["events/x"] };

const onPage = (page: number) => ({ ...minimal.events, evidence: [{ page, section: "a" }] });

describe("claim/grounds", () => {
  test("a myth must have arguments on both sides", () => {
    const records = { "events/x": onPage(7), "claims/myth": minimal.claims, "claims/x": argument };
    const findings = findingsIn(claimGrounds, records);
    expect(placesOf(findings)).toEqual(["claims/myth.json id"]);
    expect(messagesOf(findings)).toEqual(["The myth `myth` has no argument against it."]);
    const both = { ...records, "claims/y": { ...argument, stance: "against" } };
    expect(findingsIn(claimGrounds, both)).toEqual([]);
  });

  test("a ground must be on a page of the argument, or on the page before or after", () => {
    const findingsOf = (page: number) => findingsIn(claimGrounds, { "events/x": onPage(page), "claims/x": argument });
    for (const page of [6, 7, 8]) expect(findingsOf(page)).toEqual([]);
    const findings = findingsOf(9);
    expect(placesOf(findings)).toEqual(["claims/x.json restsOn.0"]);
    expect(messagesOf(findings)).toEqual(["`events/x` is on page 9, but the argument is on page 7."]);
  });

  test("the pages of a deal include those of its steps", () => {
    const [step] = minimal["arms-deals"].steps;
    const deal = { ...minimal["arms-deals"], steps: [{ ...step, evidence: [{ page: 8, section: "a" }] }] };
    const records = { "arms-deals/x": deal, "claims/x": { ...argument, restsOn: ["arms-deals/x"] } };
    expect(findingsIn(claimGrounds, records)).toEqual([]);
  });

  test("claims and the grounds of conclusions can be anywhere", () => {
    const { stance: _, ...conclusion } = { ...argument, kind: "conclusion" };
    const distant = { ...conclusion, evidence: [{ page: 32, section: "a" }] };
    expect(
      findingsIn(claimGrounds, {
        "events/x": onPage(7),
        "claims/x": distant,
        "claims/y": { ...argument, restsOn: ["claims/x"] },
      }),
    ).toEqual([]);
  });
});
