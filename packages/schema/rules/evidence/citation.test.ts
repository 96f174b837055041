import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("evidence/citation", () => {
  test("a footnote from another page is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.evidence[1].citations = [33, 79];
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json evidence/citation The marker of note 79 stands on page 18, not on page 10 or the next.",
    ]);
  });
});
