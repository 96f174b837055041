import { describe, expect, test } from "vitest";
import { findingsAfter, messagesOf, placesOf } from "../../test/records.ts";
import { pollUnknownPart } from "./unknown-part.ts";

describe("poll/unknown-part", () => {
  test("a result must be for an answer of the poll", () => {
    const findings = findingsAfter(pollUnknownPart, {
      "polls/two-unions": (poll) => {
        poll.waves[0].results[0].option = "union-with-rusia";
      },
    });
    expect(placesOf(findings)).toEqual(["polls/two-unions.json waves.0.results.0.option"]);
    expect(findings[0]).toMatchObject({
      message: "Unknown answer `union-with-rusia`.",
      fix: "Use one of these ids. Did you mean `union-with-russia`?",
    });
  });

  test("a comparison must be with a wave of the poll", () => {
    const findings = findingsAfter(pollUnknownPart, {
      "polls/two-unions": (poll) => {
        poll.comparisons[0].minuend.wave = "2020-12";
      },
    });
    expect(placesOf(findings)).toEqual(["polls/two-unions.json comparisons.0.minuend.wave"]);
    expect(messagesOf(findings)).toEqual(["Unknown wave `2020-12`."]);
  });
});
