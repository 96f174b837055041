import { expect, test } from "vitest";
import { attributesIn, textsIn } from "../../test/drawn.ts";
import { hatched, text, widthOf, wrap } from "./drawing.ts";

test("knows how wide text is in Source Sans 3", () => {
  expect(widthOf("Belarus", 1000)).toBe(588 + 496 + 255 + 504 + 347 + 544 + 419);
  expect(widthOf("Belarus", 10, true)).toBeGreaterThan(widthOf("Belarus", 10));
  expect(widthOf("12\u00a0aircraft")).toBe(widthOf("12 aircraft"));
});

test("wraps words into as few lines as possible, of even length", () => {
  const words = "Russia announced that it would establish an airbase in Belarus in 2015";
  const lines = wrap(words, 150);
  expect(lines.join(" ")).toBe(words);
  expect(lines).toHaveLength(3);
  const widths = lines.map((line) => widthOf(line));
  expect(Math.max(...widths)).toBeLessThanOrEqual(150);
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(50);
});

test("keeps a number with its noun, and a long word on a line of its own", () => {
  expect(wrap("bought 12\u00a0aircraft", 50)).toEqual(["bought", "12\u00a0aircraft"]);
  expect(wrap("an incommensurability", 30)).toEqual(["an", "incommensurability"]);
});

test("writes a label line by line, each with its length, and escapes its letters", () => {
  const svg = text({ at: [10, 20], lines: ["Zapad <2017>", "& others"], size: 10 });
  expect(textsIn(svg)).toEqual(["Zapad <2017> & others"]);
  expect(attributesIn(svg, "text", "y")).toEqual(["20", "32"]);
  expect(attributesIn(svg, "text", "textLength").map(Number)).toEqual(
    ["Zapad <2017>", "& others"].map((line) => Math.round(widthOf(line, 10) * 10) / 10),
  );
});

test("hatches a box within its edges", () => {
  const d = hatched(10, 20, 30, 15, "#1b1b1b").match(/d="([^"]*)"/)?.[1] ?? "";
  const points = [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(points.length).toBeGreaterThan(10);
  expect(points.filter(([x, y]) => x < 10 || x > 40 || y < 20 || y > 35)).toEqual([]);
});
