import { expect, test } from "vitest";
import { findWords, isSearched } from "./find-words.ts";
import { words } from "./words.ts";

const found = (text: string): string[] =>
  findWords(new Map([["docs/a.md", text]])).matches.map(({ line, text: match }) => `${line}: ${match}`);

test("wording to replace is reported with its line", () => {
  expect(found("The check passed.\nIt tells what is wrong.")).toEqual(["2: tells"]);
});

test.each([
  "Duplicate key `supplier` (first on line 6). Remove one of the two.",
  "The limit is no longer 64.",
  "Node 20 is supported, and so is Node 22.",
  "It is no more than a warning.",
])("ordinary wording is accepted: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("every pattern is global, so that all matches of a line are found", () => {
  for (const { pattern } of words) expect(pattern.flags).toContain("g");
});

test("records and lockfiles are not searched", () => {
  expect(isSearched("packages/dataset/data/polls/two-unions.json")).toBe(false);
  expect(isSearched("package-lock.json")).toBe(false);
  expect(isSearched("README.md")).toBe(true);
});
