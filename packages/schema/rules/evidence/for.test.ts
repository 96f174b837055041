import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { evidenceFor } from "./for.ts";

describe("evidence/for", () => {
  test("evidence must be for a field of the record", () => {
    const findings = findingsAfter(evidenceFor, {
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.evidence[0].for = ["orderdate"];
      },
    });
    expect(placesOf(findings)).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json evidence.0.for.0"]);
    expect(messagesOf(findings)).toEqual(["`for` refers to `orderdate`, which is not a field of this record."]);
  });

  test("the corroboration of a poll can be for a field, wave or answer", () => {
    const findings = findingsAfter(evidenceFor, {
      "polls/two-unions": (poll) => {
        poll.corroborations[0].for = ["study", "2019-08", "union-with-rusia"];
      },
    });
    expect(placesOf(findings)).toEqual(["polls/two-unions.json corroborations.0.for.2"]);
    expect(findings[0]?.fix).toBe(
      "Use a field, wave, answer or subgroup of this record. Did you mean `union-with-russia`?",
    );
  });
});
