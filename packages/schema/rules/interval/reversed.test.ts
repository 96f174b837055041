import { describe, expect, test } from "vitest";
import { findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { intervalReversed } from "./reversed.ts";

const [requested] = minimal["arms-deals"].steps;

/** What the rule finds in a deal that was requested in June 2016, discussed without a date and offered on this date. */
const findingsOf = (date: string) =>
  findingsIn(intervalReversed, {
    "arms-deals/x": {
      ...minimal["arms-deals"],
      steps: [
        { ...requested, date: "2016-06" },
        { ...requested, kind: "agreed", date: null },
        { ...requested, kind: "offered", date },
      ],
    },
  });

describe("interval/reversed", () => {
  test("a step that is earlier than the step before it is reported", () => {
    const findings = findingsOf("2015");
    expect(placesOf(findings)).toEqual(["arms-deals/x.json steps.2.date"]);
    expect(messagesOf(findings)).toEqual(["`2015` is before `2016-06`, the date of the step before."]);
  });

  test("two steps in the same month or year are accepted", () => {
    expect(findingsOf("2016-06")).toEqual([]);
    expect(findingsOf("2016")).toEqual([]);
  });

  test("a deployment that ends before it starts is reported", () => {
    const deployment = { ...minimal.deployments, start: "2015", end: "2014" };
    const findings = findingsIn(intervalReversed, { "deployments/x": deployment });
    expect(placesOf(findings)).toEqual(["deployments/x.json end"]);
    expect(messagesOf(findings)).toEqual(["`2014` is before `2015`, the date of the start."]);
  });
});
