import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("reference/unknown", () => {
  test("a misspelt entity is refused, and the near one is named", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.recipient = "belrus";
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json reference/unknown `belrus` is not in entities.",
    ]);
  });

  test("a footnote that is not recorded is refused", () => {
    const problems = problemsAfter({
      "arms-deals/russia-belarus-su-30sm-2016": (deal) => {
        deal.evidence[0].citations = [1];
      },
    });
    expect(briefly(problems)).toEqual([
      "arms-deals/russia-belarus-su-30sm-2016.json reference/unknown `note-1` is not in citations.",
    ]);
  });

  test("a record named by collection and id must exist", () => {
    const problems = problemsAfter({
      "discrepancies/first-wave-month": (record) => {
        record.concerns = ["polls/one-union"];
      },
    });
    expect(briefly(problems)).toEqual([
      "discrepancies/first-wave-month.json reference/unknown `one-union` is not in polls.",
    ]);
  });
});
