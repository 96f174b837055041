import { describe, expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

describe("quantity/whole", () => {
  test("a part of a person is told", () => {
    expect(
      briefly(
        problemsAfter({
          "figures/zapad-2017-troops": (record) => {
            record.value.value = 12.7;
          },
        }),
        "quantity/whole",
      ),
    ).toEqual(["figures/zapad-2017-troops.json quantity/whole `value` is 12.7 `{person}`."]);
  });

  test("a negative number is told", () => {
    expect(
      briefly(
        problemsAfter({
          "figures/zapad-2017-troops": (record) => {
            record.value.value = -12700;
          },
        }),
        "quantity/whole",
      ),
    ).toEqual(["figures/zapad-2017-troops.json quantity/whole `value` is -12700 `{person}`."]);
  });

  test("half a night is accepted, as it is printed", () => {
    expect(
      briefly(
        problemsAfter({
          "figures/brest-to-vitebsk": (record) => {
            record.value.value = 0.5;
          },
        }),
        "quantity/whole",
      ),
    ).toEqual([]);
  });
});
