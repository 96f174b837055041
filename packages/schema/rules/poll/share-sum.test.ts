import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("poll/share-sum", () => {
  test("a wave whose shares sum to more than 100 is refused", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.waves[0].results[0].value.value = 93.9;
      },
    });
    expect(briefly(problems, "poll/share-sum")).toEqual([
      "polls/two-unions.json poll/share-sum The shares of everyone in wave `2018-01` add up to 114.1.",
    ]);
  });

  test("a little for rounding is accepted", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.waves[0].results[0].value.value = 79.9;
      },
    });
    expect(briefly(problems, "poll/share-sum")).toEqual([]);
  });
});
