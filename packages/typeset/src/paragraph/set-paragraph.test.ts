import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { edgesOf, measured, setText } from "../../test/set-text.ts";

const body = (text: unknown): object => ({ text, style: "body" });
const widthOf = (text: string): number => measured({ text }).paragraph.maxWidth;

describe("the last line of a justified paragraph", () => {
  test("is not stretched", () => {
    for (const text of riverProse) {
      const last = setText(body(text), 340).at(-1);
      expect([last?.scale, last?.gap, last?.shift]).toEqual([1, undefined, 0]);
    }
  });

  test("is not stretched before a forced break either", () => {
    const [first, second] = setText(body("A river\nbegins on a slope"), 340);
    expect([first?.text, first?.gap]).toEqual(["A river", undefined]);
    expect(second?.text).toBe("begins on a slope");
  });

  test("is drawn in where it is a little too long", () => {
    const text = "Then the ground tilts a little, and the water finds a line of least resistance.";
    const [line, ...more] = setText(body(text), widthOf(text) - 6);
    expect(more).toEqual([]);
    expect(line?.alignment).toBe("justify");
    expect(line?.scale).toBeLessThan(1);
  });
});

test("a paragraph of one word is one line of it", () => {
  for (const style of ["body", "caption"]) {
    expect(setText({ text: "River", style }, 340).map(({ text }) => text)).toEqual(["River"]);
  }
});

test("forced breaks make lines, empty ones too", () => {
  expect(setText({ text: "one\n\ntwo" }, 340).map(({ text }) => text)).toEqual(["one", "", "two"]);
  expect(setText(body("one\n\ntwo"), 340).map(({ text }) => text)).toEqual(["one", "", "two"]);
});

test("a text without words takes no line, justified or not", () => {
  expect(setText({ text: "" }, 340)).toEqual([]);
  expect(setText(body(""), 340)).toEqual([]);
});

test("an address in a justified paragraph that is longer than a line is cut, and nothing of it is lost", () => {
  const address = `https://example.org/${"meander".repeat(30)}`;
  const lines = setText(body(["See ", { text: address, link: address }, " there."]), 340);
  expect(lines.filter((line) => edgesOf(line).right > 341).map(({ text }) => text)).toEqual([]);
  expect(lines.map(({ text }) => text.replaceAll(" ", "")).join("")).toBe(`See${address}there.`);
});

test("all lines have the distance of the style", () => {
  const lines = setText({ text: riverProse[0], leading: 15.5 }, 340);
  expect(new Set(lines.map((line) => line.getHeight()))).toEqual(new Set([15.5]));
});

test("letters stand in the middle of their line, whatever the distance", () => {
  const baseline = (leading: number): number => setText({ text: "River", leading }, 340)[0]?.getAscenderHeight() ?? 0;
  expect(baseline(20) - baseline(14)).toBeCloseTo(3, 9);
});

test("numbers are kept off the right by what their column asks for", () => {
  const { paragraph, setting } = measured({ text: "12", alignment: "right" });
  expect(setting.alignment).toBe("right");
  expect(paragraph.maxWidth).toBeCloseTo(widthOf("12"), 9);
});
