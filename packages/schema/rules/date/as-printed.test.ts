import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("date/as-printed", () => {
  test.each([
    ["2015-06", "2015"],
    ["2016-07", "July"],
    ["2016-06-03", "3"],
  ])("a digit changed to %s is found", (date, word) => {
    const problems = problemsAfter({
      [deal]: (record) => {
        record.orderDate = date;
      },
    });
    expect(briefly(problems)).toEqual([
      `${deal}.json date/as-printed \`${date}\` is not what the record says the paper prints: ${word} is nowhere in it.`,
    ]);
  });

  test.each([
    ["2016/2017", "2016-17"],
    ["199X", "since the 1990s"],
    ["1992/2008", "1992-2008"],
    ["2018-08/2019-04", "August 2018 to April 2019"],
    ["../2016-10-07", "7 October 2016"],
  ])("%s is what “%s” says", (date, printed) => {
    const problems = problemsAfter({
      [deal]: (record) => {
        record.orderDate = date;
        record.evidence[0].asPrinted = [printed];
      },
    });
    expect(briefly(problems)).toEqual([]);
  });

  test("a date that follows from something else needs no words of its own", () => {
    const problems = problemsAfter({
      [deal]: (record) => {
        record.orderDate = "2015";
        record.basis = [{ for: ["orderDate"], kind: "derived", note: "A year before delivery." }];
      },
    });
    expect(briefly(problems)).toEqual([]);
  });
});
