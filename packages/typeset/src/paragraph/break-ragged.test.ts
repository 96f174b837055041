import { describe, expect, test } from "vitest";
import { riverProse } from "../../test/river-prose.ts";
import { edgesOf, measured, setText } from "../../test/set-text.ts";
import type { SetLine } from "./set-line.ts";

const lines = (text: string, measure: number, style: object = {}): SetLine[] => setText({ text, ...style }, measure);
const texts = (set: readonly SetLine[]): string[] => set.map(({ text }) => text);
/** A letter stands a little closer to the one that it is parted from than to the hyphen, in points. */
const kerning = 0.3;
const widthOf = (text: string): number => measured({ text, hyphenate: false }).paragraph.maxWidth;

describe("a ragged line", () => {
  test("takes all the words that fit", () => {
    const [first, ...rest] = texts(lines(riverProse[0] ?? "", 340, { hyphenate: false }));
    const [next] = rest[0]?.split(" ") ?? [];
    expect(widthOf(first ?? "")).toBeLessThanOrEqual(340);
    expect(widthOf(`${first} ${next}`)).toBeGreaterThan(340);
  });

  test("is never longer than the measure", () => {
    for (const measure of [340, 120, 60, 40]) {
      const over = riverProse
        .flatMap((text) => lines(text, measure))
        .filter((line) => edgesOf(line).right > measure + kerning);
      expect(texts(over)).toEqual([]);
    }
  });

  test("ends with a whole word where it is nearly full, and cuts one where it would be rather empty", () => {
    const full = widthOf("Every old town in");
    expect(texts(lines("Every old town in confederation", full + 20))).toEqual(["Every old town in", "confederation"]);
    const room = widthOf("Every confed-");
    expect(texts(lines("Every confederation ended", room + 1))).toEqual(["Every confed-", "eration ended"]);
  });

  test("has its words cut but rarely", () => {
    const set = riverProse.flatMap((text) => lines(text, 340));
    expect(set.filter(({ pieces }) => pieces.at(-1)?.kind === "hyphen")).toEqual([]);
  });

  test("never is the third in a row to end in a hyphen", () => {
    for (const measure of [140, 90, 70, 50]) {
      const ends = riverProse.map((text) =>
        lines(text, measure)
          .map(({ pieces }) => (pieces.at(-1)?.kind === "hyphen" ? "-" : " "))
          .join(""),
      );
      expect(ends.filter((row) => row.includes("---"))).toEqual([]);
    }
  });
});

test("an address that is longer than a line is cut, and nothing of it is lost", () => {
  const address = `https://example.org/${"meander".repeat(30)}`;
  const set = lines(`See ${address} there.`, 150, { hyphenate: false });
  expect(Math.max(...set.map((line) => edgesOf(line).right))).toBeLessThanOrEqual(150);
  expect(texts(set).join("").replaceAll(" ", "")).toBe(`See${address}there.`);
});

test("spaces at a line's end take no room", () => {
  expect(texts(lines("in the sea", widthOf("in the") + 0.02))).toEqual(["in the", "sea"]);
});
