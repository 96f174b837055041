import { describe, expect, test } from "vitest";
import { realFiles } from "../test/records.ts";
import { maxDepth, parseJson } from "./parse-json.ts";

const parse = (text: string) => parseJson({ path: "polls/two-unions.json", text });

const problemsOf = (text: string): string[] =>
  parse(text).problems.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

describe("syntax errors", () => {
  test.each([
    ["", "1:1 json/syntax The file is empty."],
    ['{\n  "id": "a"\n  "page": 1\n}', '3:3 json/syntax Missing comma before `"page"`.'],
    ['{\n  "id": "a",\n}', "3:1 json/syntax Missing field name."],
    ['{\n  "value": 40,4,\n  "unit": "%"\n}', "2:15 json/syntax Decimal comma in the number `40,4`."],
    ['{\n  "pages": [1, 2,]\n}', "2:18 json/syntax Missing value."],
    ['{\n  "id": two-unions\n}', "2:9 json/syntax `two-unions` is not a valid JSON value."],
    ['{\n  "value": 1.e\n}', "2:12 json/syntax Invalid number `1.`."],
    ['{\n  "id" "a"\n}', '2:8 json/syntax Missing colon after `"id"`.'],
    ['{\n  "id": "a"\n', "3:1 json/syntax Missing closing brace."],
    ["[1\n", "2:1 json/syntax Missing closing bracket."],
    ['{\n  // see page 24\n  "id": "a"\n}', "2:3 json/syntax Comments are not allowed in JSON."],
    ['{\n  "id": "a\n}', "2:9 json/syntax Missing closing quote."],
    ['{ "id": "a" }\n}', "2:1 json/syntax Unexpected text after the end of the record."],
    ['{ "id": "\\u12" }', "1:9 json/syntax Invalid escape `\\u12`: `\\u` must be followed by four hexadecimal digits."],
    ['{ "id": "\\x" }', "1:9 json/syntax Invalid escape `\\x`: a backslash is not allowed before `x`."],
    ['{ "id": "a\tb" }', "1:9 json/syntax The text contains a tab."],
    ['{ "id": "a\u0007b" }', "1:9 json/syntax The text contains the control character U+0007."],
    [
      '{ "id": "a\\\\\\"\\u0041\\/\\x" }',
      "1:9 json/syntax Invalid escape `\\x`: a backslash is not allowed before `x`.",
    ],
  ])("%j", (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
    expect(parse(text).value).toBeUndefined();
  });

  test("are reported on every line, one on each", () => {
    expect(parse('{\n  "a": 1\n  "b": x,\n  "c": 3\n}').problems.map(({ line }) => line)).toEqual([3]);
    expect(parse('{\n  "a": x,\n  "b": y,\n  "c": 3\n}').problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe("a duplicate key", () => {
  test("is reported with both lines", () => {
    expect(problemsOf('{\n  "page": 10,\n  "section": "airbase",\n  "page": 18\n}')).toEqual([
      "4:3 json/duplicate-key Duplicate key `page` (first on line 2).",
    ]);
  });

  test("is found at any depth", () => {
    const [problem] = parse('{"a": [{"b": 1, "b": 2}]}').problems;
    expect(problem).toMatchObject({ column: 17, rule: "json/duplicate-key" });
  });

  test("may occur in two objects", () => {
    expect(problemsOf('{"a": {"b": 1}, "c": {"b": 2}}')).toEqual([]);
  });
});

describe("a number", () => {
  test.each(["0", "12", "-3.5", "63.90", "0.10", "600000000", "1e3", "1.5E+2", "2.5e-7", "0.0", `1${"0".repeat(24)}`])(
    "%s keeps its value",
    (number) => {
      expect(problemsOf(number)).toEqual([]);
    },
  );

  test.each(["600000000.00000000001", "-0", "1e400"])("%s loses precision", (number) => {
    expect(parse(number).problems).toMatchObject([{ rule: "json/number" }]);
  });

  test.each([
    [
      "12345678901234567890",
      "`12345678901234567890` loses precision: most programs read it as 12345678901234567000.",
      "Check the number in the paper, and remove the extra digits.",
    ],
    ["-0", "`-0` loses its sign: most programs read it as 0.", "Write `0`."],
    ["1e400", "`1e400` is too large for most programs.", "Check the number in the paper, and correct it."],
  ])("%s is reported with what programs read, and a fix", (number, message, fix) => {
    expect(parse(`{\n  "value": ${number}\n}`).problems).toMatchObject([{ line: 2, column: 12, message, fix }]);
  });
});

describe("nesting", () => {
  test("of records is far below the limit", () => {
    const levels = (value: unknown): number =>
      typeof value === "object" && value !== null ? 1 + Math.max(0, ...Object.values(value).map(levels)) : 0;
    expect(Math.max(...realFiles.map(({ text }) => levels(JSON.parse(text))))).toBeLessThan(maxDepth / 4);
  });

  test("of 10,000 levels is reported at the first level beyond the limit", () => {
    expect(problemsOf(`{"a": [1, 2], "b": ${"[".repeat(10_000)}`)).toEqual([
      "1:83 json/depth More than 64 levels of nesting; the rest of the file was not read.",
    ]);
  });

  test("does not count brackets side by side, or inside text after an escaped quote", () => {
    expect(problemsOf(`[${"[],".repeat(1000)}[]]`)).toEqual([]);
    expect(problemsOf(JSON.stringify({ text: `"${"[{".repeat(500)}` }))).toEqual([]);
  });
});

test("a byte order mark is not part of the text", () => {
  expect(parse('\uFEFF{"a": 1}')).toEqual({ text: '{"a": 1}', value: { a: 1 }, problems: [] });
});

test("a text whose value is known to be clean is not searched for duplicate keys", () => {
  const file = { path: "polls/two-unions.json", text: '{"a": 1, "a": 2}' };
  expect(parseJson(file, () => true)).toMatchObject({ value: { a: 2 }, problems: [] });
  expect(parseJson(file, () => false).problems).toHaveLength(1);
});
