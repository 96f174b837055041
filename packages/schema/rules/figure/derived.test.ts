import { expect, test } from "vitest";
import { briefly, problemsAfter } from "../../test/real-records.ts";

test("figure/derived: a sum with a slip is refused", () => {
  const problems = problemsAfter({
    "figures/zapad-2017-on-belarusian-soil": (figure) => {
      figure.value.value = 8600;
    },
  });
  expect(briefly(problems, "figure/derived")).toEqual([
    "figures/zapad-2017-elsewhere.json figure/derived 4200 does not follow from 12700 and 8600.",
    "figures/zapad-2017-on-belarusian-soil.json figure/derived 8600 does not follow from 5500 and 3000.",
  ]);
});
