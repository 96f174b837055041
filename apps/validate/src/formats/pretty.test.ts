import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { error, fixable, hostileProblem, reportOf, text, unsafeText, warning } from "../../test/sample-problems.ts";
import { excerpt, pretty } from "./pretty.ts";

describe("the format for people", () => {
  test("groups by file, marks errors and warnings, ends each message with its rule, and mentions explain once", () => {
    expect(pretty(reportOf([warning, fixable, error]))).toBe(`packages/dataset/data/entities/belarus.json

  4:12 warning \`Belarus\` and \`Bielarus\` look like one name. name/alike

      3 |   "label": "The choice  between two unions",
    > 4 |   "value": 83.9
        |            ^^^^
      5 | }

packages/dataset/data/polls/two-unions.json

  3:12 error "The choice  between two unions" has two spaces in a row. text/characters
    Remove one.

      2 |   "id": "two-unions",
    > 3 |   "label": "The choice  between two unions",
        |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      4 |   "value": 83.9

  4:12 error \`value\` is 83.9, and the paper prints “63.9%”. quantity/as-printed
    Expected: One of the numbers that can be read there: 63.9.
    Compare both with the page.

      3 |   "label": "The choice  between two unions",
    > 4 |   "value": 83.9
        |            ^^^^
      5 | }

2 records checked: 2 errors and 1 warning in 2 files.
Run \`npm run explain -- name/alike\` for the reason behind a rule.
`);
  });

  test("has the same text with and without colours", () => {
    const plain = pretty(reportOf([warning, error]));
    const coloured = pretty({ ...reportOf([warning, error]), colour: true });
    expect(coloured).toContain("\u001b[31m");
    expect(coloured).toContain("\u001b[33m");
    expect(stripVTControlCharacters(coloured)).toBe(plain);
    expect(plain).not.toContain("\u001b");
  });

  test("a problem without a text, such as a link, has no frame", () => {
    expect(pretty(reportOf([error], ""))).not.toContain(" | ");
  });

  test("shows a hundred problems and counts the rest", () => {
    const many = pretty(reportOf(Array.from({ length: 1234 }, () => error)));
    expect(many.match(/quantity\/as-printed$/gm)).toHaveLength(100);
    expect(many).toContain("… and 1134 more; `--format json` lists them all.");
    expect(many).toContain("1 record checked: 1234 errors in 1 file.");
  });

  test.each([false, true])("contains no command from a record (colour: %s)", (colour) => {
    const shown = pretty({ ...reportOf([hostileProblem], text.replace("two-unions", hostileProblem.message)), colour });
    const own = stripColours(shown);
    expect(own.replaceAll("\n", "")).not.toMatch(unsafeText);
    expect(own.split("\n").filter((line) => /^\s*::/.test(line))).toEqual([]);
  });
});

// Removes only colours: any other escape sequence must fail the test.
const stripColours = (shown: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  return shown.replace(/\u001b\[\d+m/g, "");
};

/** The marked part of an excerpt. */
const marked = ({ lines, first, line, column, endColumn }: ReturnType<typeof excerpt>): string | undefined =>
  lines[line - first]?.slice(column - 1, endColumn - 1);

const at = (line: number, column: number, endColumn: number, endLine = line) => ({
  ...error,
  line,
  column,
  endLine,
  endColumn,
});

describe("the lines around a problem", () => {
  test("are the line before and the line after it", () => {
    const shown = excerpt(text, at(4, 12, 16));
    expect(shown).toMatchObject({ first: 3, line: 4 });
    expect(shown.lines).toEqual(['  "label": "The choice  between two unions",', '  "value": 83.9', "}"]);
    expect(marked(shown)).toBe("83.9");
  });

  test("end with the last line of the file", () => {
    expect(excerpt(text, at(5, 1, 2)).lines).toEqual(['  "value": 83.9', "}"]);
    expect(excerpt(text, at(1, 1, 2)).lines).toEqual(["{", '  "id": "two-unions",']);
  });

  test("mark invisible characters as they are shown, and what follows them", () => {
    const line = '"a\u200bb\u001b": "x"';
    expect(marked(excerpt(line, at(1, 1, 6)))).toBe('"a\\u200bb\\u001b');
    expect(marked(excerpt(line, at(1, 9, 12)))).toBe('"x"');
  });

  test("contain no half of a character where they are cut", () => {
    for (const before of ["", "x"]) {
      const line = `${before}${"\u{10000}".repeat(200)}"b"${"\u{10000}".repeat(200)}`;
      const start = line.indexOf("b") + 1;
      const { lines } = excerpt(line, at(1, start, start + 1));
      expect(lines.join("")).not.toMatch(/\p{Cs}/u);
    }
  });

  test("are cut around the place where they are long", () => {
    const long = `{"a": "${"x".repeat(100_000)}", "b": 1, "c": "${"y".repeat(100_000)}"}`;
    const start = long.indexOf("1") + 1;
    const shown = excerpt(long, at(1, start, start + 1));
    expect(marked(shown)).toBe("1");
    expect(shown.lines[0]?.length).toBeLessThan(210);
    expect(marked(excerpt(long, at(1, 7, 100_009)))?.length).toBeLessThan(210);
  });

  test("of a place of several lines, only the first is marked", () => {
    expect(marked(excerpt(text, at(2, 3, 2, 4)))).toBe('"id": "two-unions",');
  });

  test("do not show the carriage returns of CRLF", () => {
    expect(excerpt(text.replaceAll("\n", "\r\n"), at(4, 12, 16)).lines).toEqual(excerpt(text, at(4, 12, 16)).lines);
  });
});
