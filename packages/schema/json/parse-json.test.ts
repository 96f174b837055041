import { describe, expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";

const problemsOf = (text: string): string[] =>
  parseJson({ path: "polls/two-unions.json", text }).problems.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`,
  );

describe("JSON that is not well-formed", () => {
  test.each([
    ["", ["1:1 json/syntax The file is empty."]],
    ['{\n  "id": "a"\n  "page": 1\n}', ["3:3 json/syntax A comma is missing before this."]],
    ['{\n  "id": "a",\n}', ["3:1 json/syntax A field name is missing here."]],
    ['{\n  "pages": [1, 2,]\n}', ["2:18 json/syntax A value is missing here."]],
    ['{\n  "id": two-unions\n}', ["2:9 json/syntax This word is not JSON."]],
    ['{\n  "id": "a"\n', ["3:1 json/syntax A closing brace is missing."]],
    ['{\n  // see page 24\n  "id": "a"\n}', ["2:3 json/syntax JSON has no comments."]],
    ['{\n  "id": "a\n}', ["2:9 json/syntax This text has no closing quote on its line."]],
    ['{ "id": "a" }\n}', ["2:1 json/syntax The record has ended, but more text follows."]],
  ])("%j", (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  test("errors on several lines are all told", () => {
    expect(problemsOf('{\n  "a": 1\n  "b": x,\n  "c": 3\n}').map((problem) => problem.slice(0, 2))).toEqual(["3:"]);
    expect(problemsOf('{\n  "a": x,\n  "b": y,\n  "c": 3\n}').map((problem) => problem.slice(0, 2))).toEqual([
      "2:",
      "3:",
    ]);
  });
});

describe("a key that stands twice", () => {
  test("is named, with both lines", () => {
    expect(problemsOf('{\n  "page": 10,\n  "section": "airbase",\n  "page": 18\n}')).toEqual([
      "4:3 json/duplicate-key `page` stands twice: here and on line 2.",
    ]);
  });

  test("is found at any depth", () => {
    expect(problemsOf('{"a": [{"b": 1, "b": 2}]}')).toEqual([
      "1:17 json/duplicate-key `b` stands twice: here and on line 1.",
    ]);
  });

  test("is no problem in two objects", () => {
    expect(problemsOf('{"a": {"b": 1}, "c": {"b": 2}}')).toEqual([]);
  });
});

test("a number that programs round is told with what they make of it", () => {
  expect(problemsOf('{\n  "value": 12345678901234567890\n}')).toEqual([
    "2:12 json/number `12345678901234567890` is read as 12345678901234567000 by most programs.",
  ]);
});

test("ten thousand levels of brackets are told at the level that is one too many", () => {
  expect(problemsOf(`{"a": ${"[".repeat(10_000)}`)).toEqual([
    expect.stringMatching(/^1:70 json\/depth Here brackets stand in one another 65 levels deep/),
  ]);
});

test("a file is read closely only if it is not known to be clean", () => {
  const file = { path: "polls/two-unions.json", text: '{"a": 1, "a": 2}' };
  expect(parseJson(file, () => true)).toEqual({ value: { a: 2 }, problems: [] });
  expect(parseJson(file, () => false).problems).toHaveLength(1);
});
