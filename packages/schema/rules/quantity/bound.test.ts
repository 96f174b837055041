import { expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

test("quantity/bound: the wrong side of “over” is refused", () => {
  const problems = problemsAfter({
    "figures/zapad-2017-coaches": (figure) => {
      figure.value.comparator = "<";
    },
  });
  expect(briefly(problems)).toEqual([
    "figures/zapad-2017-coaches.json quantity/bound The paper prints “over 4000 coaches”, and this says `<`.",
  ]);
});

test("quantity/bound: “more than” is no exact value", () => {
  const problems = problemsAfter({
    "figures/air-defence-blows": (figure) => {
      figure.value.kind = "exact";
      delete figure.value.comparator;
    },
  });
  expect(briefly(problems)).toEqual([
    "figures/air-defence-blows.json quantity/bound The paper prints “more than two blows”, and this says that it is exactly so.",
  ]);
});
