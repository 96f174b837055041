import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("poll/waves", () => {
  test("waves out of order are told", () => {
    expect(
      briefly(
        problemsAfter({
          "polls/two-unions": (record) => {
            record.waves.reverse();
          },
        }),
        "poll/waves",
      ),
    ).toEqual([
      "polls/two-unions.json poll/waves The wave of `2019-08` stands behind a later one.",
      "polls/two-unions.json poll/waves The wave of `2018-01` stands behind a later one.",
    ]);
  });

  test("a wave that is silent about an answer is told", () => {
    expect(
      briefly(
        problemsAfter({
          "polls/two-unions": (record) => {
            record.waves[0].results = record.waves[0].results.filter(
              (result: { option: string }) => result.option !== "european-union",
            );
          },
        }),
        "poll/waves",
      ),
    ).toEqual(["polls/two-unions.json poll/waves The wave `2018-01` does not tell what became of `european-union`."]);
  });
});
