import { describe, expect, test } from "vitest";
import { findingsAfter, findingsIn, messagesOf, minimal, placesOf } from "../../test/records.ts";
import { pollShareSum } from "./share-sum.ts";

/** What the rule finds in a wave with 20.2% for one answer and this share for the other. */
const findingsOf = (value: number) =>
  findingsAfter(pollShareSum, {
    "polls/two-unions": (poll) => {
      poll.waves[0].results[0].value.value = value;
    },
  });

describe("poll/share-sum", () => {
  test("shares that add up to more than 100% are reported", () => {
    const findings = findingsOf(93.9);
    expect(placesOf(findings)).toEqual(["polls/two-unions.json waves.0.results"]);
    expect(messagesOf(findings)).toEqual(["The shares of all respondents in wave `2018-01` add up to 114.1%."]);
  });

  test("shares that exceed 100% only by rounding are accepted", () => {
    expect(findingsOf(79.9)).toEqual([]);
  });

  test("an unknown share and an upper bound add nothing", () => {
    const [wave] = minimal.polls.waves;
    const results = [
      { option: "russia", value: { kind: "exact", value: 90, unit: "%" } },
      { option: "europe", value: { kind: "bound", comparator: "<", limit: 20, unit: "%" } },
      { option: "none", value: null, unknown: { value: "notStated" } },
    ];
    expect(findingsIn(pollShareSum, { "polls/x": { ...minimal.polls, waves: [{ ...wave, results }] } })).toEqual([]);
  });
});
