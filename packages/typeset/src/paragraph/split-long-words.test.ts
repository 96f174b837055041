import { expect, test } from "vitest";
import { breaksOf, measured, textOf } from "../../test/set-text.ts";
import { splitLongWords } from "./split-long-words.ts";

const address = `https://example.org/${"meander".repeat(12)}`;

test("what fits no line is cut between letters, into parts as long as a line holds", () => {
  const { atoms } = splitLongWords(measured({ text: address, hyphenate: false }).paragraph, 100);
  expect(textOf(atoms)).toBe(address);
  expect(Math.max(...atoms.map(({ width }) => width))).toBeLessThanOrEqual(100);
  expect(atoms.slice(2, -1).map(({ width }) => width > 85)).not.toContain(false);
});

test("a cut word may be parted where it is cut, and its own chances stay", () => {
  const chances = breaksOf(
    splitLongWords(measured({ text: `See ${address}\nand on.`, hyphenate: false }).paragraph, 300),
  );
  expect(chances).toMatch(/^See \|https:\/\/\|example\.org\/\|(?:[a-z]+\|)+[a-z]+¶and \|on\.$/);
});

test("empty lines before it stay", () => {
  const chances = breaksOf(splitLongWords(measured({ text: `\n${address}`, hyphenate: false }).paragraph, 100));
  expect(chances).toMatch(/^¶https/);
});

test("text that must not be parted is not cut", () => {
  const { atoms } = splitLongWords(measured({ text: address, noWrap: true }).paragraph, 100);
  expect(textOf(atoms)).toBe(address);
  expect(atoms.some(({ width }) => width > 100)).toBe(true);
});

test("a paragraph whose words all fit is left as it is", () => {
  const { paragraph } = measured({ text: "Short words only." });
  expect(splitLongWords(paragraph, 100)).toBe(paragraph);
});
