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

  test("copies of a record are reported, whatever they are called", () => {
    const findings = findingsIn(recordTwin, {
      "claims/a-claim": minimal.claims,
      "claims/a-claim-copy": minimal.claims,
      "claims/a-claims": minimal.claims,
    });
    expect(placesOf(findings)).toEqual(["claims/a-claim-copy.json id", "claims/a-claims.json id"]);
    expect(messagesOf(findings)).toEqual([
      "`a-claim-copy` is a copy of `a-claim`.",
      "`a-claims` is a copy of `a-claim`.",
    ]);
  });
});
