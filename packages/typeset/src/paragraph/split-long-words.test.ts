import { expect, test } from "vitest";
import { breaksOf, measured, textOf } from "../../test/set-text.ts";
import { splitLongWords } from "./split-long-words.ts";

const address = `https://example.org/${"meander".repeat(12)}`;

test("a word that is wider than a line is split between letters, into parts that fill a line", () => {
  const { atoms } = splitLongWords(measured({ text: address, hyphenate: false }).paragraph, 100);
  expect(textOf(atoms)).toBe(address);
  expect(Math.max(...atoms.map(({ width }) => width))).toBeLessThanOrEqual(100);
  expect(atoms.slice(2, -1).map(({ width }) => width > 85)).not.toContain(false);
});

test("a split word can break where it is split and where it could before", () => {
  const breaks = breaksOf(
    splitLongWords(measured({ text: `See ${address}\nand on.`, hyphenate: false }).paragraph, 300),
  );
  expect(breaks).toMatch(/^See \|https:\/\/example\.org\/\|(?:[a-z]+\|)+[a-z]+¶and \|on\.$/);
});

test("empty lines before it remain", () => {
  const breaks = breaksOf(splitLongWords(measured({ text: `\n${address}`, hyphenate: false }).paragraph, 100));
  expect(breaks).toMatch(/^¶https/);
});

test("text with `noWrap` is not split", () => {
  const { atoms } = splitLongWords(measured({ text: address, noWrap: true }).paragraph, 100);
  expect(textOf(atoms)).toBe(address);
  expect(atoms.some(({ width }) => width > 100)).toBe(true);
});

test("a paragraph whose words all fit is unchanged", () => {
  const { paragraph } = measured({ text: "Short words only." });
  expect(splitLongWords(paragraph, 100)).toBe(paragraph);
});
