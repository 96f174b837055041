import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { measured } from "../../test/set-text.ts";
import { widthOf, widthsOfParts } from "./glyphs.ts";
import { hyphenate } from "./hyphenate.ts";
import type { Run } from "./run.ts";

const runOf = (style: object = {}): Run => measured({ text: "x", ...style }).paragraph.atoms[0]?.run as Run;

describe("the widths of the parts of a word", () => {
  test("sum to the width of the word, kerning and ligatures included", () => {
    const run = runOf();
    const words = [...new Set(riverProse.join(" ").split(" ")), "efficient", "baffling", "AVAIL"];
    const off = words.filter((word) => {
      const parts = widthsOfParts(hyphenate(word), run);
      return Math.abs(parts.reduce((sum, width) => sum + width, 0) - widthOf(word, run)) > 1e-9;
    });
    expect(off).toEqual([]);
  });

  test("are those that the parts have within the word, not alone", () => {
    const run = runOf();
    const [first = 0] = widthsOfParts(["A", "V"], run);
    expect(first).toBeLessThan(widthOf("A", run));
  });

  test("share out a ligature among its letters", () => {
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

test("spacing is added to every letter", () => {
  const spaced = widthOf("river", runOf({ characterSpacing: 1.5 }));
  expect(spaced - widthOf("river", runOf())).toBeCloseTo(5 * 1.5, 9);
});

test("kerning narrows a pair of letters", () => {
  const run = runOf();
  expect(widthOf("AV", run)).toBeLessThan(widthOf("A", run) + widthOf("V", run));
});

test("a word that has been set in other features is shaped anew", () => {
  const [plain, small] = [widthOf("NATO", runOf()), widthOf("NATO", runOf({ fontFeatures: ["c2sc"] }))];
  expect(small).toBeLessThan(plain);
});
