import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("quantity/approximate", () => {
  test("a rough number that looks exact is told", () => {
    expect(
      briefly(
        problemsAfter({
          "figures/roadmap-spheres": (record) => {
            delete record.value.approximate;
          },
        }),
        "quantity/approximate",
      ),
    ).toEqual([
      "figures/roadmap-spheres.json quantity/approximate The paper prints “some 30 spheres”, and the quantity is not marked as approximate.",
    ]);
  });
});
