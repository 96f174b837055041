import { expect, test } from "vitest";
import { edtfWords } from "./edtf.ts";
import { edtfFromWords } from "./edtf-from-words.ts";

test.each([
  ["20 June 2017", "2017-06-20"],
  ["June 20, 2017", "2017-06-20"],
  ["1st Sept. 2019", "2019-09-01"],
  ["December 2019", "2019-12"],
  ["dec 2019", "2019-12"],
  ["12/2019", "2019-12"],
  ["20.6.2017", "2017-06-20"],
  ["20/06/2017", "2017-06-20"],
  ["6/20/2017", "2017-06-20"],
  ["2017-6-20", "2017-06-20"],
  ["2017-6", "2017-06"],
])("%s is the date %s", (words, edtf) => expect(edtfFromWords(words)).toBe(edtf));

test.each(["6/5/2017", "31 June 2017", "13/2019", "Smarch 2019", "ju 2019", "the 1990s", "2016/2017", ""])(
  "%s is not one date",
  (words) => expect(edtfFromWords(words)).toBeUndefined(),
);

test.each(["2017-06-20", "2019-12"])("%s in words is that date again", (edtf) =>
  expect(edtfFromWords(edtfWords(edtf))).toBe(edtf),
);
