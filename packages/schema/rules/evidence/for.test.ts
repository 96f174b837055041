import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { evidenceFor } from "./for.ts";

const passage = { page: 31, section: "a" };

describe("evidence/for", () => {
  test("evidence must be for a field of the record", () => {
    const event = { ...minimal.events, evidence: [{ ...passage, for: ["dte"] }] };
    const findings = findingsIn(evidenceFor, { "events/x": event });
    expect(placesOf(findings)).toEqual(["events/x.json evidence.0.for.0"]);
    expect(findings[0]).toMatchObject({
      message: "`for` refers to `dte`, which is not a field of this record.",
      fix: "Use a field of this record. Did you mean `date`?",
    });
  });

  test("the evidence of a step must be for a field of the step", () => {
    const [step] = minimal["arms-deals"].steps;
    const steps = [{ ...step, evidence: [{ ...passage, for: ["date", "supplier"] }] }];
    const findings = findingsIn(evidenceFor, { "arms-deals/x": { ...minimal["arms-deals"], steps } });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.0.evidence.0.for.1"]);
    expect(messagesOf(findings)).toEqual(["`for` refers to `supplier`, which is not a field of this step."]);
  });

  test("the basis of a deal can be for a step, or for a field of a step", () => {
    const basis = [{ for: ["steps.requested", "steps.requested.date", "steps.ordered"], kind: "derived", note: "x" }];
    const findings = findingsIn(evidenceFor, { "arms-deals/x": { ...minimal["arms-deals"], basis } });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json basis.0.for.2"]);
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
