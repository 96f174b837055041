import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("poll/share-range", () => {
  test("a share without its decimal point is refused", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.waves[1].results[0].value.value = 545;
      },
    });
    expect(briefly(problems, "poll/share-sum", "poll/share-range")).toEqual([
      "polls/two-unions.json poll/share-sum The shares of everyone in wave `2019-08` add up to 545.",
      "polls/two-unions.json poll/share-range A result is 545 %.",
    ]);
  });

  test("a share in percentage points is refused", () => {
    const problems = problemsAfter({
      "polls/two-unions": (poll) => {
        poll.waves[1].results[0].value.unit = "pp";
      },
    });
    expect(briefly(problems, "poll/share-sum", "poll/share-range")).toEqual([
      "polls/two-unions.json poll/share-range A result is 54.5 pp.",
    ]);
  });
});
