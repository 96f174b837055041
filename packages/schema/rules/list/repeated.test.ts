import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { listRepeated } from "./repeated.ts";

describe("list/repeated", () => {
  test("a duplicate id in a list is reported", () => {
    const findings = findingsIn(listRepeated, {
      "events/x": { ...minimal.events, actors: ["belarus", "russia", "belarus"] },
    });
    expect(placesOf(findings)).toEqual(["events/x.json actors.2"]);
    expect(messagesOf(findings)).toEqual(["Duplicate `belarus` in `actors` (same as entry 1)."]);
  });

  test("a duplicate passage is reported", () => {
    const [passage] = minimal.events.evidence;
    const findings = findingsIn(listRepeated, { "events/x": { ...minimal.events, evidence: [passage, passage] } });
    expect(placesOf(findings)).toEqual(["events/x.json evidence.1"]);
    expect(messagesOf(findings)).toEqual(["Duplicate entry in `evidence` (same as entry 1)."]);
  });
});
