import { expect, test } from "vitest";
import { dateText } from "./date-text.ts";

test.each([
  ["2018", "2018"],
  ["2016-06", "June 2016"],
  ["2014-03-13", "13 March 2014"],
  ["../2015-03", "by March 2015"],
  ["1995/..", "since 1995"],
  ["2016/2017", "2016 to 2017"],
  ["2013-04~", "about April 2013"],
])("%s is %s", (edtf, words) => {
  expect(dateText(edtf)).toBe(words);
});
