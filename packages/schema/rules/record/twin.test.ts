import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { recordTwin } from "./twin.ts";

describe("record/twin", () => {
  test("two works with the same URL are reported", () => {
    const findings = findingsIn(recordTwin, {
      "works/first": { ...minimal.works, title: "One", URL: "https://example.org/report" },
      "works/second": { ...minimal.works, title: "Another", URL: "http://www.example.org/report/" },
    });
    expect(placesOf(findings)).toEqual(["works/second.json URL"]);
    expect(findings[0]).toMatchObject({
      message: "`second` has the same `URL` as `first`.",
      fix: "If both describe the same work, remove this record and refer to `first` instead; if not, correct the `URL` of this record.",
    });
  });

  test("two events with the same label are reported", () => {
    const findings = findingsIn(recordTwin, {
      "events/first": minimal.events,
      "events/second": { ...minimal.events, kind: "crisis", label: minimal.events.label.toUpperCase() },
    });
    expect(placesOf(findings)).toEqual(["events/second.json label"]);
    expect(messagesOf(findings)).toEqual(["`second` has the same `label` as `first`."]);
  });

  test("copies of a record are reported, whatever they are called", () => {
    const findings = findingsIn(recordTwin, {
      "recommendations/a-claim": minimal.recommendations,
      "recommendations/a-claim-copy": minimal.recommendations,
      "recommendations/a-claims": minimal.recommendations,
    });
    expect(placesOf(findings)).toEqual(["recommendations/a-claim-copy.json id", "recommendations/a-claims.json id"]);
    expect(messagesOf(findings)).toEqual([
      "`a-claim-copy` is a copy of `a-claim`.",
      "`a-claims` is a copy of `a-claim`.",
    ]);
  });
});
