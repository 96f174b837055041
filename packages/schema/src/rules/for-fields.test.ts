import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("evidence/for", () => {
  test("a passage for a field that is not there is told", () => {
    expect(
      briefly(
        problemsAfter({
          "arms-deals/russia-belarus-su-30sm-2016": (record) => {
            record.evidence[0].for = ["orderdate"];
          },
        }),
        "evidence/for",
      ),
    ).toEqual(["arms-deals/russia-belarus-su-30sm-2016.json evidence/for The record has no field `orderdate`."]);
  });
});
