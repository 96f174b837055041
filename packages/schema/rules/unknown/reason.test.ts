import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { unknownReason } from "./reason.ts";

const findingsOf = (fields: object) =>
  findingsIn(unknownReason, { "events/x": { ...minimal.events, date: null, ...fields } });

describe("unknown/reason", () => {
  test("a `null` needs a reason", () => {
    const findings = findingsOf({});
    expect(placesOf(findings)).toEqual(["events/x.json date"]);
    expect(findings[0]).toMatchObject({
      message: "`date` is `null`, but `unknown` gives no reason.",
      fix: 'If the paper states the value, enter it. Otherwise add `"date": "notStated"` to `unknown` of the same object: `"vague"` if the paper has only words without a number or date, `"lostInSource"` if it is missing from our copy of the paper.',
    });
  });

  test("a reason needs a `null`", () => {
    const findings = findingsOf({ date: "2014", unknown: { date: "notStated" } });
    expect(placesOf(findings)).toEqual(["events/x.json unknown.date"]);
    expect(messagesOf(findings)).toEqual(["`unknown` gives a reason for `date`, which is not `null`."]);
  });
});
