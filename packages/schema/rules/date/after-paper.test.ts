import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("date/after-paper", () => {
  test("a statement of a later year is told", () => {
    expect(
      briefly(
        problemsAfter({
          "statements/putin-regions-2002": (record) => {
            record.date = "2022";
          },
        }),
        "date/after-paper",
      ),
    ).toEqual(["statements/putin-regions-2002.json date/after-paper `2022` is after the paper appeared."]);
  });

  test("a cited work of a later year is told", () => {
    expect(
      briefly(
        problemsAfter({
          "works/balancing-act": (record) => {
            record.issued = { "date-parts": [[2071]] };
          },
        }),
        "date/after-paper",
      ),
    ).toEqual(["works/balancing-act.json date/after-paper The work is dated 2071, and the paper of 2020 cites it."]);
  });
});
