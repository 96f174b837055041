import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { runOf } from "../../test/set-text.ts";
import { hyphenate } from "./prepare.ts";
import { hangAtEnd, hangAtStart, widthOf, widthsOfParts } from "./shape.ts";

describe("the widths of the parts of a word", () => {
  test("add up to the width of the word, with kerning and ligatures", () => {
    const run = runOf();
    const words = [...new Set(riverProse.join(" ").split(" ")), "efficient", "baffling", "AVAIL"];
    const off = words.filter((word) => {
      const parts = widthsOfParts(hyphenate(word), run);
      return Math.abs(parts.reduce((sum, width) => sum + width, 0) - widthOf(word, run)) > 1e-9;
    });
    expect(off).toEqual([]);
  });

  test("are those of the parts within the word, not alone", () => {
    const run = runOf();
    const [first = 0] = widthsOfParts(["A", "V"], run);
    expect(first).toBeLessThan(widthOf("A", run));
  });

  test("divide a ligature among its letters", () => {
    const run = runOf();
    const [before = 0, after = 0] = widthsOfParts(["f", "i"], run);
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(0);
    expect(before + after).toBeCloseTo(widthOf("fi", run), 9);
  });
});

test("a width grows with the size", () => {
  expect(widthOf("river", runOf({ fontSize: 20 }))).toBeCloseTo(2 * widthOf("river", runOf({ fontSize: 10 })), 9);
});

test("letter spacing is added to every letter", () => {
  const spaced = widthOf("river", runOf({ characterSpacing: 1.5 }));
  expect(spaced - widthOf("river", runOf())).toBeCloseTo(5 * 1.5, 9);
});

test("kerning narrows a pair of letters", () => {
  const run = runOf();
  expect(widthOf("AV", run)).toBeLessThan(widthOf("A", run) + widthOf("V", run));
});

test("a word is shaped separately for other font features", () => {
  const [plain, small] = [widthOf("NATO", runOf()), widthOf("NATO", runOf({ fontFeatures: ["c2sc"] }))];
  expect(small).toBeLessThan(plain);
});

describe("the part of a mark that hangs in the margin", () => {
  const run = runOf();

  test("is seven tenths of a full stop or comma at the end of a line", () => {
    expect([".", ","].map((mark) => hangAtEnd(mark, run))).toEqual([".", ","].map((mark) => 0.7 * widthOf(mark, run)));
  });

  test("is a smaller share of larger marks", () => {
    const shares = [".", "-", ":", "–"].map((mark) => hangAtEnd(mark, run) / widthOf(mark, run));
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  });

  test("is on the left for an opening quotation mark, not on the right", () => {
    expect(hangAtStart("“The", run)).toBeGreaterThan(0);
    expect(hangAtEnd("The“", run)).toBe(0);
  });

  test("is nothing of letters and digits", () => {
    const letters = [..."aZéЖ09"];
    expect(letters.map((letter) => hangAtEnd(letter, run))).toEqual(letters.map(() => 0));
    expect(letters.map((letter) => hangAtStart(letter, run))).toEqual(letters.map(() => 0));
  });
});
