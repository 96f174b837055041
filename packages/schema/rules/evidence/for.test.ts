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

  test("so is an outside report of a field, wave or answer that is not there", () => {
    const problems = problemsAfter({
      "polls/two-unions": (record) => {
        record.corroborations[0].for = ["study", "2019-08", "union-with-rusia"];
      },
    });
    expect(problems.map(({ path, fix }) => [path?.join("."), fix])).toEqual([
      ["corroborations.0.for.2", "Did you mean `union-with-russia`?"],
    ]);
  });
});
