import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("quantity/reversed", () => {
  test("a range that runs downwards is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.numberOrdered = { kind: "range", low: 12, high: 10, unit: "{aircraft}" };
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json quantity/reversed The range runs from 12 to 10.",
    ]);
  });

  test("a range that runs upwards is accepted", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.numberOrdered = { kind: "range", low: 10, high: 12, unit: "{aircraft}" };
      },
    });
    expect(briefly(problems)).toEqual([]);
  });
});
