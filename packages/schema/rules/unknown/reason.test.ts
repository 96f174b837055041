import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("unknown/reason", () => {
  test("a null without a reason is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.price = null;
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json unknown/reason `price` is `null`, and `unknown` does not say why.",
    ]);
  });

  test("a reason without a null is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.unknown = { price: "notStated" };
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json unknown/reason `unknown` gives a reason for `price`, which is not `null` here.",
    ]);
  });
});
