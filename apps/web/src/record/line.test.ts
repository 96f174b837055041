import { get } from "@unionstate/dataset";
import { expect, test } from "vitest";
import { listLine, quoted, textOf } from "./line.ts";

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
