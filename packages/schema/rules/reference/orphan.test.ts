import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("reference/orphan", () => {
  test("a weapon that no record names is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        delete deal.replaces;
      },
    });
    expect(briefly(problems)).toEqual(["entities/mig-29.json reference/orphan No other record names `mig-29`."]);
  });
});
