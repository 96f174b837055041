import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { unknownReason } from "./reason.ts";

const findingsOf = (fields: object) =>
  findingsIn(unknownReason, { "arms-deals/x": { ...minimal["arms-deals"], ...fields } });

describe("unknown/reason", () => {
  test("a `null` needs a reason", () => {
    const findings = findingsOf({ unknown: undefined });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json date"]);
    expect(findings[0]).toMatchObject({
      message: "`date` is `null`, but `unknown` gives no reason.",
      fix: 'If the paper states the value, enter it. Otherwise add `"date": "notStated"` to `unknown` of the same object, or `"lostInSource"` if the available text has lost it.',
    });
  });

  test("a reason needs a `null`", () => {
    const findings = findingsOf({ date: "2014" });
    expect(placesOf(findings)).toEqual(["arms-deals/x.json unknown.date"]);
    expect(messagesOf(findings)).toEqual(["`unknown` gives a reason for `date`, which is not `null`."]);
  });
});
