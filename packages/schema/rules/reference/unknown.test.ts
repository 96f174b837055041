import { describe, expect, test } from "vitest";
import { checkDataset } from "../../check/check-dataset.ts";
import { briefly, problemsAfter, realFiles } from "../../test/real-records.ts";

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
    const { problems } = checkDataset({ records: realFiles.filter(({ path }) => path !== "citations/note-34.json") });
    expect(briefly(problems, "reference/unknown")).toContain(
      "arms-deals/russia-armenia-iskander.json reference/unknown `note-34` is not in citations.",
    );
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
