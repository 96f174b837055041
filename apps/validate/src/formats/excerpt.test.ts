import { describe, expect, test } from "vitest";
import { error, text } from "../../test/damaged-problems.ts";
import { excerpt } from "./excerpt.ts";

/** What of the excerpt is marked. */
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
  test("are the one before and the one behind", () => {
    const shown = excerpt(text, at(4, 12, 16));
    expect(shown).toMatchObject({ first: 3, line: 4 });
    expect(shown.lines).toEqual(['  "title": "The choice  between two unions",', '  "value": 83.9', "}"]);
    expect(marked(shown)).toBe("83.9");
  });

  test("end with the last line of the file, not behind it", () => {
    expect(excerpt(text, at(5, 1, 2)).lines).toEqual(['  "value": 83.9', "}"]);
    expect(excerpt(text, at(1, 1, 2)).lines).toEqual(["{", '  "id": "two-unions",']);
  });

  test("mark what is shown of a character that cannot be seen, and what stands behind one", () => {
    const line = '"a\u200bb\u001b": "x"';
    expect(marked(excerpt(line, at(1, 1, 6)))).toBe('"a\\u200bb\\u001b');
    expect(marked(excerpt(line, at(1, 9, 12)))).toBe('"x"');
  });

  test("hold no half of a character where they are cut", () => {
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

  test("of a place of many lines only the first is marked, to its end", () => {
    expect(marked(excerpt(text, at(2, 3, 2, 4)))).toBe('"id": "two-unions",');
  });

  test("do not show the carriage returns of CRLF", () => {
    expect(excerpt(text.replaceAll("\n", "\r\n"), at(4, 12, 16)).lines).toEqual(excerpt(text, at(4, 12, 16)).lines);
  });
});
