import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("reference/kind", () => {
  test("a state is not equipment", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.equipment = ["su-30sm", "belarus"];
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json reference/kind `belarus` is of the kind `state`, and `equipment` does not take that.",
    ]);
  });
});
