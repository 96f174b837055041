import { describe, expect, test } from "vitest";
import { span } from "../records/edtf-span.ts";
import { edtfDays, edtfParts, edtfPrecision, edtfWords } from "./edtf.ts";

const cases: readonly (readonly [edtf: string, words: string, first: string | null, last: string | null])[] = [
  ["2018", "2018", "2018-01-01", "2018-12-31"],
  ["2016-06", "June 2016", "2016-06-01", "2016-06-30"],
  ["2016-02", "February 2016", "2016-02-01", "2016-02-29"],
  ["2014-03-13", "13 March 2014", "2014-03-13", "2014-03-13"],
  ["197X", "the 1970s", "1970-01-01", "1979-12-31"],
  ["19XX", "the 1900s", "1900-01-01", "1999-12-31"],
  ["2004-XX", "2004", "2004-01-01", "2004-12-31"],
  ["1985-04-XX", "April 1985", "1985-04-01", "1985-04-30"],
  ["2016-1X", "2016", "2016-10-01", "2016-12-31"],
  ["2016-11-2X", "November 2016", "2016-11-20", "2016-11-29"],
  ["../2015-03", "by March 2015", null, "2015-03-31"],
  ["1995/..", "since 1995", "1995-01-01", null],
  ["201X/..", "since the 2010s", "2010-01-01", null],
  ["1990~/..", "since about 1990", "1990-01-01", null],
  ["2016/2017", "2016 to 2017", "2016-01-01", "2017-12-31"],
  ["2018-03/2018-04", "March 2018 to April 2018", "2018-03-01", "2018-04-30"],
  ["2014~/2015~", "about 2014 to about 2015", "2014-01-01", "2015-12-31"],
  ["2013-04~", "about April 2013", "2013-04-01", "2013-04-30"],
  ["2013?", "2013 (uncertain)", "2013-01-01", "2013-12-31"],
  ["2013%", "about 2013 (uncertain)", "2013-01-01", "2013-12-31"],
];

describe.each(cases)("%s", (edtf, words, first, last) => {
  test(`is “${words}” in words`, () => {
    expect(edtfWords(edtf)).toBe(words);
  });

  test(`may mean any day from ${first} to ${last}, as the edtf library says`, () => {
    expect(edtfDays(edtf)).toEqual([first, last]);
    const days = span(edtf);
    const dayOf = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);
    expect(days.kind === "date" && [dayOf(days.from), dayOf(days.to)]).toEqual([first, last]);
  });
});

test("a date and an interval are taken apart", () => {
  expect(edtfParts("2013-04~")).toEqual({
    kind: "date",
    date: { year: "2013", month: "04", approximate: true, uncertain: false },
  });
  expect(edtfParts("1995/..")).toEqual({
    kind: "interval",
    start: { year: "1995", approximate: false, uncertain: false },
    end: undefined,
  });
});

test.each(["soon", "2016-6", "2016/06/01", ""])("`%s` is not an EDTF date", (text) => {
  expect(edtfParts(text)).toBeUndefined();
  expect(edtfDays(text)).toBeUndefined();
  expect(edtfWords(text)).toBe(text);
});

test.each([
  ["2014-03-13", "day"],
  ["2013-04~", "month"],
  ["1985-04-XX", "month"],
  ["2004-XX", "year"],
  ["2016-1X", "year"],
  ["199X", "decade"],
  ["19XX", "century"],
  ["XXXX", "unknown"],
  ["1995/..", "interval"],
  ["early 1990s", undefined],
])("the precision of %s is %s", (edtf, precision) => {
  expect(edtfPrecision(edtf)).toBe(precision);
});
