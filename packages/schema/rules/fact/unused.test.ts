import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { factUnused } from "./unused.ts";

const facts = { "events/x": minimal.events, "relations/y": minimal.relations };

describe("fact/unused", () => {
  test("a fact that no claim uses is reported", () => {
    const findings = findingsIn(factUnused, { ...facts, "claims/z": minimal.claims });
    expect(placesOf(findings)).toEqual(["relations/y.json id"]);
    expect(messagesOf(findings)).toEqual(["No claim or recommendation uses the fact `relations/y`."]);
  });

  test("a recommendation also uses facts", () => {
    const recommendation = { ...minimal.recommendations, restsOn: ["events/x", "relations/y"] };
    expect(findingsIn(factUnused, { ...facts, "recommendations/z": recommendation })).toEqual([]);
  });
});
