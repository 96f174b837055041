import { expect, test } from "vitest";
import { yearRange, yearsIn } from "./years.ts";

test.each([
  ["2016-06", "2016/2016"],
  ["199X", "1990/1999"],
  ["2015/..", "2015/9999"],
  ["../2015-03", "0000/2015"],
  [null, ""],
] as const)("%s may be in the years %s", (date, range) => {
  expect(yearRange(date)).toBe(range);
});

test("the years to choose are those that a range begins or ends with", () => {
  expect(yearsIn(["2015/9999", "1990/1999", "", "2015/2016"])).toEqual(["1990", "1999", "2015", "2016"]);
});
