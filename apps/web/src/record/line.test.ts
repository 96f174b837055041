import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { listLine, quoted, textOf, unbroken } from "./line.ts";

test.each([
  ["US$600 million on 8 December 2019", "US$600~million on 8~December~2019"],
  ["Belarus joined (since 2010, as of 2020)", "Belarus joined (since~2010, as~of~2020)"],
  ["p. 10, note 33; pp. 16, 17", "p.~10, note~33; pp.~16, 17"],
  ["12,700 people in 2017 and 3 to 5 in 2018", "12,700~people in 2017 and 3 to 5 in 2018"],
  ["Myth #3", "Myth~#3"],
])("%s is not broken within a number and its unit", (text, expected) => {
  expect(unbroken(text).replaceAll("\u00A0", "~")).toBe(expected);
});

test("quotation marks within others are single", () => {
  expect(quoted("Myth #3. “Belarus is about to lose its sovereignty”")).toBe(
    "“Myth #3. ‘Belarus is about to lose its sovereignty’”",
  );
});

test("a record in a list has the value of a figure, and its date unless the label has the year", () => {
  expect(textOf(listLine(get("figures", "zapad-2017-troops")))).toBe(
    "Troops formally mobilised for Zapad 2017: 12,700 people",
  );
  expect(textOf(listLine(get("figures", "dual-use-workers"), "figure"))).toMatch(/\): “dozens of thousands” figure$/);
});
