import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

const deal = "arms-deals/russia-belarus-su-30sm-2016";

describe("quantity/as-printed", () => {
  test("a digit changed in the number is found", () => {
    const problems = problemsAfter({
      [deal]: ({ price }) => {
        price.value = 800000000;
      },
    });
    expect(briefly(problems)).toEqual([
      `${deal}.json quantity/as-printed \`value\` is 800000000, and the paper prints “600 million USD”.`,
    ]);
  });

  test("a digit changed in the printed words is found", () => {
    const problems = problemsAfter({
      [deal]: ({ numberOrdered }) => {
        numberOrdered.asPrinted = "13 SU-30SM";
      },
    });
    expect(briefly(problems)).toEqual([
      `${deal}.json quantity/as-printed \`value\` is 12, and the paper prints “13 SU-30SM”.`,
    ]);
  });

  test.each([
    [{ kind: "range", low: 60000, high: 70000 }, "60-70,000"],
    [{ kind: "bound", comparator: "<", value: 1300 }, "some 1,300 T-72 tanks"],
    [{ kind: "exact", value: 3 }, "three roadmaps"],
    [{ kind: "exact", value: 500000000 }, "half a billion USD"],
  ])("%j is what “%s” says", (value, asPrinted) => {
    const problems = problemsAfter({
      [deal]: (record) => {
        record.price = { ...value, unit: "USD", asPrinted };
      },
    });
    expect(briefly(problems, "quantity/as-printed")).toEqual([]);
  });
});
