import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { pollWaves } from "./waves.ts";

describe("poll/waves", () => {
  test("waves out of order are reported", () => {
    const findings = findingsAfter(pollWaves, { "polls/two-unions": (poll) => poll.waves.reverse() });
    expect(placesOf(findings)).toEqual(["polls/two-unions.json waves.1.date", "polls/two-unions.json waves.2.date"]);
    expect(messagesOf(findings)).toEqual([
      "The wave `2019-08` comes after a later one.",
      "The wave `2018-01` comes after a later one.",
    ]);
  });

  test("a wave without a result for an answer is reported", () => {
    const findings = findingsAfter(pollWaves, {
      "polls/two-unions": (poll) => {
        const [wave] = poll.waves;
        wave.results = wave.results.filter(({ option }: { option: string }) => option !== "european-union");
      },
    });
    expect(placesOf(findings)).toEqual(["polls/two-unions.json waves.0.results"]);
    expect(messagesOf(findings)).toEqual(["The wave `2018-01` has no result for `european-union`."]);
  });
});
