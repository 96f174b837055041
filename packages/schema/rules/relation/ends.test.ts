import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("relation/ends", () => {
  test("a relation to itself is told", () => {
    expect(
      briefly(
        problemsAfter({
          "relations/belarus-allied-with-russia": (record) => {
            record.object = "belarus";
          },
        }),
        "relation/ends",
      ),
    ).toEqual(["relations/belarus-allied-with-russia.json relation/ends `belarus` stands on both ends."]);
  });
});
