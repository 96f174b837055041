import { expect, test } from "vitest";
import { hangAtEnd, hangAtStart } from "./hang.ts";

test("a full stop and a comma at the end of a line stand out by seven tenths of their width", () => {
  expect([hangAtEnd("."), hangAtEnd(",")]).toEqual([0.7, 0.7]);
});

test("the larger a mark, the less of it stands out", () => {
  const shares = [".", "-", ":", "–"].map(hangAtEnd);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
});

test("an opening quotation mark stands out at the start of a line, not at its end", () => {
  expect(hangAtStart("“")).toBeGreaterThan(0);
  expect(hangAtEnd("“")).toBe(0);
});

test("letters and figures never stand out", () => {
  const letters = [..."aZéЖ09"];
  expect(letters.map(hangAtEnd)).toEqual(letters.map(() => 0));
  expect(letters.map(hangAtStart)).toEqual(letters.map(() => 0));
});
