import { expect, test } from "vitest";
import { amountText, dateText, fieldWords, listText, sentence } from "./wording.ts";

test("an amount without a number has its printed words, and an unstated one none", () => {
  const value = { kind: "bound", comparator: ">", limit: 75, unit: "%" } as const;
  expect(amountText(value, "more than 75%")).toBe("more than 75%");
  expect(amountText(null, "dozens of thousands")).toBe("“dozens of thousands”");
  expect(amountText(null)).toBe("");
});

test("a decade and an unknown date have their printed words", () => {
  expect(dateText("2016-06", "June 2016")).toBe("June 2016");
  expect(dateText("199X", "early 1990s")).toBe("“early 1990s”");
  expect(dateText(null, "for several years")).toBe("“for several years”");
  expect(dateText(null)).toBe("");
});

test("a sentence begins with a capital, unless a name does not, and ends with one mark", () => {
  expect(sentence("iSANS wrote it")).toBe("iSANS wrote it.");
  expect(["a deal", "a deal.", "what now?", "he said “no.”"].map(sentence)).toEqual([
    "A deal.",
    "A deal.",
    "What now?",
    "He said “no.”",
  ]);
});

test("lists end with “and”, and fields are written as words", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listText)).toEqual(["", "A", "A and B", "A, B and C"]);
  expect(fieldWords("restsOn")).toBe("rests on");
});
