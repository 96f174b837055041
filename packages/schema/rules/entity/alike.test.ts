import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("entity/alike", () => {
  test("a name in another transliteration is told", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/boris-yeltsin": (record) => {
            record.name = "Alexander Lukashenko";
          },
        }),
        "entity/alike",
      ),
    ).toEqual([
      "entities/boris-yeltsin.json entity/alike `Alexander Lukashenko` looks like another spelling of `aliaksandr-lukashenka`.",
    ]);
  });

  test("a name with a letter too many is told", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/vladimir-socor": (record) => {
            record.name = "Vladimir Puttin";
          },
        }),
        "entity/alike",
      ),
    ).toEqual([
      "entities/vladimir-socor.json entity/alike `Vladimir Puttin` looks like another spelling of `vladimir-putin`.",
    ]);
  });

  test("exercises that differ by their year are two", () => {
    expect(
      briefly(
        problemsAfter({
          "entities/zapad-2017": (record) => {
            record.name = "Zapad 2014";
          },
        }),
        "entity/alike",
      ),
    ).toEqual([]);
  });
});
