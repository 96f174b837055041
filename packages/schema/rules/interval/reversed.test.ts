import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("interval/reversed", () => {
  test("a delivery before the order is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.deliveryDate = "2015";
      },
    });
    expect(briefly(problems, "interval/reversed")).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json interval/reversed `deliveryDate` is `2015`, before `orderDate`, which is `2016-06`.",
    ]);
  });

  test("a delivery in the month of the order is accepted", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.deliveryDate = "2016-06";
      },
    });
    expect(briefly(problems, "interval/reversed")).toEqual([]);
  });
});
