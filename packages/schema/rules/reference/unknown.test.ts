import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { referenceUnknown } from "./unknown.ts";

describe("reference/unknown", () => {
  test("a misspelt entity is reported, and the nearest is suggested", () => {
    const findings = findingsIn(referenceUnknown, {
      "entities/belarus": minimal.entities,
      "sections/a": minimal.sections,
      "events/x": { ...minimal.events, place: "belrus" },
    });
    expect(placesOf(findings)).toEqual(["events/x.json place"]);
    expect(findings[0]).toMatchObject({
      message: "Unknown entity `belrus`.",
      fix: "Use the id of a file in `data/entities/`. Did you mean `belarus`?",
    });
  });

  test("a footnote must be recorded", () => {
    const evidence = [{ page: 31, section: "a", citations: [34] }];
    const findings = findingsIn(referenceUnknown, {
      "sections/a": minimal.sections,
      "events/x": { ...minimal.events, evidence },
    });
    expect(placesOf(findings)).toEqual(["events/x.json evidence.0.citations.0"]);
    expect(messagesOf(findings)).toEqual(["Unknown citation `note-34`."]);
  });

  test("a record named by collection and id must exist", () => {
    const findings = findingsIn(referenceUnknown, {
      "sections/a": minimal.sections,
      "discrepancies/x": { ...minimal.discrepancies, concerns: ["polls/one-union"] },
    });
    expect(placesOf(findings)).toEqual(["discrepancies/x.json concerns.0"]);
    expect(messagesOf(findings)).toEqual(["Unknown poll `one-union`."]);
  });
});
