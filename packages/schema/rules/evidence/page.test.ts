import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("evidence/page", () => {
  test("a page outside the section is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.evidence[0].page = 18;
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json evidence/page Page 18 is outside `disputes-over-armaments`, which covers pages 10–12.",
    ]);
  });
});
