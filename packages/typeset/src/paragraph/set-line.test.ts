import { describe, expect, test } from "vitest";
import { edgesOf, measured } from "../../test/set-text.ts";
import { widthOf } from "./glyphs.ts";
import { type Alignment, type SetLine, setLine } from "./set-line.ts";

const leading = { height: 14, baseline: 10 };

/** A text on one line, in a measure that differs from its own width by some points. */
function set(text: string, alignment: Alignment, room: number, { cut = false, rightPad = 0 } = {}): SetLine {
  const { atoms, maxWidth } = measured({ text, hyphenate: false }).paragraph;
  return setLine(atoms, cut, alignment, maxWidth + room, leading, rightPad);
}

const measureOf = (text: string, room: number): number => measured({ text }).paragraph.maxWidth + room;

const letterOf = (letter: string): number =>
  widthOf(letter, measured({ text: "x" }).paragraph.atoms[0]?.run as Parameters<typeof widthOf>[1]);

describe("a justified line", () => {
  test("fills its measure, whether it is stretched or drawn in", () => {
    for (const room of [-4, -1, 0, 3, 12]) {
      const text = "water stands between tufts of grass";
      expect(edgesOf(set(text, "justify", room)).right).toBeCloseTo(measureOf(text, room), 9);
    }
  });

  test("widens and narrows its letters by at most 1.5%, before its spaces give", () => {
    const text = "water stands between tufts of grass";
    expect(set(text, "justify", 0.5).scale).toBeGreaterThan(1);
    expect(set(text, "justify", 0.5).gap).toBeCloseTo(letterOf(" "), 9);
    expect(set(text, "justify", 40).scale).toBe(1.015);
    expect(set(text, "justify", -40).scale).toBe(0.985);
  });

  test("has gaps of one width", () => {
    const line = set("water stands between tufts of grass", "justify", 9);
    const gaps = line.pieces.filter(({ kind }) => kind === "space").map(({ width }) => width);
    expect(gaps).toHaveLength(5);
    for (const gap of gaps) expect(gap).toBeCloseTo(line.gap ?? 0, 9);
  });

  test("of one word is not torn apart", () => {
    const line = set("water", "justify", 100);
    expect(line.pieces).toHaveLength(1);
    expect(line.scale).toBe(1.015);
  });

  test.each([
    ["full stop", "It will be in the sea.", 0.7],
    ["comma", "It will be in the sea,", 0.7],
    ["closing quotation mark", "It will be in the sea”", 0.6],
  ])("that ends in a %s lets it stand out", (_, text, share) => {
    const { right } = edgesOf(set(text, "justify", 5));
    expect(right - measureOf(text, 5)).toBeCloseTo(share * letterOf(text.slice(-1)), 9);
  });

  test("that starts with an opening quotation mark lets it stand out at the left", () => {
    const { left, right } = edgesOf(set("“It will be in the sea", "justify", 5));
    expect(left).toBeCloseTo(-0.6 * letterOf("“"), 9);
    expect(right).toBeCloseTo(measureOf("“It will be in the sea", 5), 9);
  });

  test("that cuts a word ends in a hyphen, most of which stands out", () => {
    const line = set("water stands be", "justify", 12, { cut: true });
    expect(line.text).toBe("water stands be-");
    expect(line.pieces.at(-1)?.kind).toBe("hyphen");
    expect(edgesOf(line).right - measureOf("water stands be", 12)).toBeCloseTo(0.6 * letterOf("-"), 9);
  });
});

describe("a ragged line", () => {
  test("keeps the width of its letters and spaces", () => {
    const line = set("water stands", "left", 30);
    expect([line.scale, line.shift, line.gap]).toEqual([1, 0, undefined]);
    expect(line.width).toBeCloseTo(measureOf("water stands", 0), 9);
  });

  test("stands at the right, or in the middle", () => {
    expect(set("water", "right", 30).shift).toBeCloseTo(30, 9);
    expect(set("water", "center", 30).shift).toBeCloseTo(15, 9);
  });

  test("at the right keeps off it what is to be kept free", () => {
    expect(set("12", "right", 30, { rightPad: 8 }).shift).toBeCloseTo(22, 9);
  });
});

test("spaces at the edges of a line are dropped", () => {
  expect(set(" water stands ", "left", 0).text).toBe("water stands");
});

test("syllables are joined to words, so that kerning sees them whole", () => {
  const { atoms } = measured({ text: "integration" }).paragraph;
  expect(atoms).toHaveLength(4);
  expect(setLine(atoms, false, "left", 200, leading).pieces.map(({ text }) => text)).toEqual(["integration"]);
});

test("a line of nothing but spaces has nothing to draw", () => {
  expect(set("  ", "justify", 10).pieces).toEqual([]);
});
