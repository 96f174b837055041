import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("quantity/unit", () => {
  test("a share that is counted in persons is told", () => {
    expect(
      briefly(
        problemsAfter({
          "polls/two-unions": (record) => {
            record.waves[0].results[0].value.unit = "{person}";
          },
        }),
        "quantity/unit",
      ),
    ).toEqual(["polls/two-unions.json quantity/unit The unit is `{person}`, and the paper prints “63.9%”."]);
  });

  test("money whose words name no currency is told", () => {
    expect(
      briefly(
        problemsAfter({
          "arms-deals/russia-belarus-su-30sm-2016": (record) => {
            record.price.asPrinted = "600 million";
          },
        }),
        "quantity/unit",
      ),
    ).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json quantity/unit The unit is `USD`, of which “600 million” says nothing.",
    ]);
  });

  test("money in another currency is told", () => {
    expect(
      briefly(
        problemsAfter({
          "arms-deals/russia-belarus-su-30sm-2016": (record) => {
            record.price.asPrinted = "600 million EUR";
          },
        }),
        "quantity/unit",
      ),
    ).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json quantity/unit The unit is `USD`, and the paper prints “600 million EUR”.",
    ]);
  });

  test.each([
    ["12 SU-30SM aircrafts", "{exercise}", true],
    ["two new motorized regiments", "{person}", true],
    ["60,000 men", "{battalion}", true],
    ["30 to 60 hours", "{battalion}", true],
    ["two divisions of the army", "{division}", false],
    ["12,000 from the armed forces", "{person}", false],
    ["three others", "{company}", false],
  ])("“%s” counted in %s is told: %s", (asPrinted, unit, isTold) => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (record) => {
        record.numberOrdered = { kind: "exact", value: 1, unit, asPrinted };
      },
    });
    expect(problems.some(({ rule }) => rule === "quantity/unit")).toBe(isTold);
  });
});
