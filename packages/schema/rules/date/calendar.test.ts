import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("date/calendar", () => {
  test("30 February is refused", () => {
    const problems = problemsAfter({
      "arms-deals/belarus-russia-aircraft-2014": (deal) => {
        deal.date = "2014-02-30";
      },
    });
    expect(briefly(problems, "date/calendar")).toEqual([
      "arms-deals/belarus-russia-aircraft-2014.json date/calendar `2014-02-30` is not a date of the calendar in EDTF.",
    ]);
  });

  test("a month 13 is refused", () => {
    const problems = problemsAfter({
      "arms-deals/belarus-russia-aircraft-2014": (deal) => {
        deal.date = "2014-13";
      },
    });
    expect(briefly(problems, "date/calendar")).toEqual([
      "arms-deals/belarus-russia-aircraft-2014.json date/calendar `2014-13` is not a date of the calendar in EDTF.",
    ]);
  });

  test("an interval that ends before it begins is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.orderDate = "2018/2017";
      },
    });
    expect(briefly(problems, "date/calendar")).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json date/calendar The interval `2018/2017` ends before it begins.",
    ]);
  });

  test("a date before another year is none of this rule’s business", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.orderDate = "2015";
      },
    });
    expect(briefly(problems, "date/calendar")).toEqual([]);
  });
});
