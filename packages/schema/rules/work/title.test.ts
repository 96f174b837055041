import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("work/title", () => {
  test("a title without its source is told", () => {
    expect(
      briefly(
        problemsAfter({
          "works/balancing-act": (record) => {
            delete record.titleSource;
          },
        }),
        "work/title",
      ),
    ).toEqual(["works/balancing-act.json work/title `titleSource` does not say where the title is known from."]);
  });

  test("a title from a copy that nobody names is told", () => {
    expect(
      briefly(
        problemsAfter({
          "works/balancing-act": (record) => {
            delete record.verifiedIn;
          },
        }),
        "work/title",
      ),
    ).toEqual([
      "works/balancing-act.json work/title The title is said to come from the work itself, and no copy is named.",
    ]);
  });
});
