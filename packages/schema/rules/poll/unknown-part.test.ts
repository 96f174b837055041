import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("poll/unknown-part", () => {
  test("a result for an answer that is not listed is refused", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.waves[0].results[0].option = "union-with-rusia";
      },
    });
    expect(briefly(problems, "poll/unknown-part")).toEqual([
      "polls/two-unions.json poll/unknown-part `union-with-rusia` is not among this poll's `options`.",
    ]);
  });

  test("a comparison with a wave that is not listed is refused", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.comparisons[0].minuend.wave = "2020-12";
      },
    });
    expect(briefly(problems)).toEqual([
      "polls/two-unions.json poll/unknown-part `2020-12` is not among this poll's `waves`.",
    ]);
  });
});
