import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { edgesOf, gapOf, measured, runOf, setText } from "../../test/set-text.ts";
import { type Alignment, type SetLine, setLine } from "./set-paragraph.ts";
import { widthOf } from "./shape.ts";

const leading = { height: 14, baseline: 10 };

/** A text on one line, whose width differs from that of the text by some points. */
function set(text: string, alignment: Alignment, room: number, { hyphenated = false, rightPad = 0 } = {}): SetLine {
  const { atoms, maxWidth } = measured({ text, hyphenate: false }).paragraph;
  return setLine(atoms, hyphenated, maxWidth + room, { alignment, leading, rightPad });
}

const measureOf = (text: string, room: number): number => measured({ text }).paragraph.maxWidth + room;

const letterOf = (letter: string): number => widthOf(letter, runOf());

describe("a justified line", () => {
  test("fills its width, whether it is stretched or narrowed", () => {
    for (const room of [-4, -1, 0, 3, 12]) {
      const text = "water stays between tufts of grass";
      expect(edgesOf(set(text, "justify", room)).right).toBeCloseTo(measureOf(text, room), 9);
    }
  });

  test("widens and narrows its letters by at most 1.5%, before its spaces", () => {
    const text = "water stays between tufts of grass";
    expect(set(text, "justify", 0.5).scale).toBeGreaterThan(1);
    expect(gapOf(set(text, "justify", 0.5))).toBeCloseTo(letterOf(" "), 9);
    expect(set(text, "justify", 30).scale).toBe(1.015);
    expect(set(text, "justify", -5).scale).toBe(0.985);
  });

  test("has gaps of one width", () => {
    const line = set("water stays between tufts of grass", "justify", 9);
    const gaps = line.pieces.filter(({ kind }) => kind === "space").map(({ width }) => width);
    expect(gaps).toHaveLength(5);
    for (const gap of gaps) expect(gap).toBeCloseTo(gapOf(line) ?? 0, 9);
  });

  test("of one word has its letters widened only", () => {
    const line = set("water", "justify", 100);
    expect(line.pieces).toHaveLength(1);
    expect(line.scale).toBe(1.015);
  });

  test.each([
    ["full stop", "It will be in the sea.", 0.7],
    ["comma", "It will be in the sea,", 0.7],
    ["closing quotation mark", "It will be in the sea”", 0.6],
  ])("that ends in a %s lets it hang", (_, text, share) => {
    const { right } = edgesOf(set(text, "justify", 5));
    expect(right - measureOf(text, 5)).toBeCloseTo(share * letterOf(text.slice(-1)), 9);
  });

  test("that starts with an opening quotation mark lets it hang on the left", () => {
    const { left, right } = edgesOf(set("“It will be in the sea", "justify", 5));
    expect(left).toBeCloseTo(-0.6 * letterOf("“"), 9);
    expect(right).toBeCloseTo(measureOf("“It will be in the sea", 5), 9);
  });

  test("that ends inside a word has a hyphen, most of which hangs", () => {
    const line = set("water stays be", "justify", 12, { hyphenated: true });
    expect(line.text).toBe("water stays be-");
    expect(line.pieces.at(-1)?.kind).toBe("hyphen");
    expect(edgesOf(line).right - measureOf("water stays be", 12)).toBeCloseTo(0.6 * letterOf("-"), 9);
  });
});

describe("a ragged line", () => {
  test("keeps the width of its letters and spaces", () => {
    const line = set("water stays", "left", 30);
    expect([line.scale, line.shift]).toEqual([1, 0]);
    expect(line.pieces[1]?.width).toBeCloseTo(letterOf(" "), 9);
    expect(line.width).toBeCloseTo(measureOf("water stays", 0), 9);
  });

  test("can be aligned right or centred", () => {
    expect(set("water", "right", 30).shift).toBeCloseTo(30, 9);
    expect(set("water", "center", 30).shift).toBeCloseTo(15, 9);
  });

  test("that is aligned right keeps its padding free", () => {
    expect(set("12", "right", 30, { rightPad: 8 }).shift).toBeCloseTo(22, 9);
  });
});

test("spaces at the edges of a line are dropped", () => {
  expect(set(" water stays ", "left", 0).text).toBe("water stays");
});

test("syllables are joined to words, so that kerning applies to whole words", () => {
  const { atoms } = measured({ text: "integration" }).paragraph;
  expect(atoms).toHaveLength(4);
  expect(setLine(atoms, false, 200, { alignment: "left", leading }).pieces.map(({ text }) => text)).toEqual([
    "integration",
  ]);
});

test("a line of spaces has nothing to draw", () => {
  expect(set("  ", "justify", 10).pieces).toEqual([]);
});

const body = (text: unknown): object => ({ text, style: "body" });
const maxWidthOf = (text: string): number => measured({ text }).paragraph.maxWidth;

describe("the last line of a justified paragraph", () => {
  test("is not stretched", () => {
    for (const text of riverProse) {
      const last = setText(body(text), 340).at(-1);
      expect([last?.alignment, last?.scale, last?.shift]).toEqual(["left", 1, 0]);
    }
  });

  test("is also not stretched before a forced break", () => {
    const [first, second] = setText(body("A river\nbegins on a slope"), 340);
    expect([first?.text, first?.alignment]).toEqual(["A river", "left"]);
    expect(second?.text).toBe("begins on a slope");
  });

  test("is narrowed if it is a little too long", () => {
    const text = "Then the ground tilts a little, and the water finds a line of least resistance.";
    const [line, ...more] = setText(body(text), maxWidthOf(text) - 6);
    expect(more).toEqual([]);
    expect(line?.alignment).toBe("justify");
    expect(line?.scale).toBeLessThan(1);
  });
});

test("a paragraph of one word is one line", () => {
  for (const style of ["body", "caption"]) {
    expect(setText({ text: "River", style }, 340).map(({ text }) => text)).toEqual(["River"]);
  }
});

test("forced breaks make lines, including empty ones", () => {
  expect(setText({ text: "one\n\ntwo" }, 340).map(({ text }) => text)).toEqual(["one", "", "two"]);
  expect(setText(body("one\n\ntwo"), 340).map(({ text }) => text)).toEqual(["one", "", "two"]);
});

test("a text without words has no lines, justified or not", () => {
  expect(setText({ text: "" }, 340)).toEqual([]);
  expect(setText(body(""), 340)).toEqual([]);
});

test("an address that is longer than a line is split without loss in a justified paragraph", () => {
  const address = `https://example.org/${"meander".repeat(30)}`;
  const lines = setText(body(["See ", { text: address, link: address }, " there."]), 340);
  expect(lines.filter((line) => edgesOf(line).right > 341).map(({ text }) => text)).toEqual([]);
  expect(lines.map(({ text }) => text.replaceAll(" ", "")).join("")).toBe(`See${address}there.`);
});

test("all lines have the leading of the style", () => {
  const lines = setText({ text: riverProse[0], leading: 15.5 }, 340);
  expect(new Set(lines.map((line) => line.getHeight()))).toEqual(new Set([15.5]));
});

test("letters are centred in their line, whatever the leading", () => {
  const baseline = (leading: number): number => setText({ text: "River", leading }, 340)[0]?.getAscenderHeight() ?? 0;
  expect(baseline(20) - baseline(14)).toBeCloseTo(3, 9);
});

test("the alignment of a style is part of the setting", () => {
  const { paragraph, setting } = measured({ text: "12", alignment: "right" });
  expect(setting.alignment).toBe("right");
  expect(paragraph.maxWidth).toBeCloseTo(maxWidthOf("12"), 9);
});

describe("a very narrow measure", () => {
  const hangs = 4;
  const address = "https://example.org/a-very/long_address?with=parts&and=more";
  const content = [
    `${riverProse[2]} See `,
    { text: address, link: address },
    ", ",
    { text: "Antidisestablishment", bold: true },
    "arianism; НАТО и Зависимость.",
  ];
  const whole = [riverProse[2], "See", address, ",Antidisestablishmentarianism;НАТОиЗависимость."]
    .join("")
    .replace(/\s/g, "");
  const measures = [8, 12, 16, 20, 25, 30, 40, 50, 60, 80, 100, 120];

  test.each(["left", "right", "justify"])("holds every line, aligned %s, and loses no letter", (alignment) => {
    for (const measure of measures) {
      const lines = setText({ text: content, alignment }, measure);
      const outside = lines.filter((line) => edgesOf(line).right > measure + hangs || edgesOf(line).left < -hangs);
      expect(outside.filter(({ text }) => text.length > 1).map(({ text }) => [measure, text])).toEqual([]);
      const letters = lines.flatMap(({ pieces }) =>
        pieces.filter(({ kind }) => kind === "word").map(({ text }) => text),
      );
      expect(letters.join("")).toBe(whole);
    }
  });

  test("has one letter on each line if there is no room for more", () => {
    expect(setText({ text: "Rivers, then", alignment: "justify" }, 1).map(({ text }) => text)).toEqual([
      ..."Rivers,then",
    ]);
  });

  test("has hyphens where words are split, if there is room for them, and none in addresses", () => {
    const lines = setText({ text: ["Donaudampfschifffahrtsgesellschaft ", { text: address, link: address }] }, 60);
    const last = (line: SetLine): string | undefined => line.pieces.at(-1)?.kind;
    const at = lines.findIndex(({ text }) => text.startsWith("https"));
    expect(lines.slice(0, at - 1).map(last)).toEqual(Array(at - 1).fill("hyphen"));
    expect(lines.slice(at).map(last)).not.toContain("hyphen");
  });

  test("leaves a justified line short rather than tear it apart, and does not squeeze its words together", () => {
    for (const measure of measures) {
      for (const text of riverProse.slice(0, 4)) {
        const gaps = setText({ text, alignment: "justify" }, measure).flatMap((line) => gapOf(line) ?? []);
        expect(gaps.filter((gap) => gap > 9 || gap < 1)).toEqual([]);
      }
    }
  });

  test("keeps text with `noWrap` together", () => {
    const lines = setText({ text: ["See", { text: "unbroken words here", noWrap: true }, "then"] }, 40);
    expect(lines.map(({ text }) => text)).toEqual(["See", "unbroken words here", "then"]);
  });
});
