import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { error, hostileProblem, mendable, reportOf, text, warning } from "../../test/damaged-problems.ts";
import { pretty } from "./pretty.ts";

describe("the format for people", () => {
  test("groups by file, tells errors from warnings, ends each message with its rule, and hints at explain once", () => {
    expect(pretty(reportOf([warning, mendable, error]))).toBe(`packages/dataset/data/entities/belarus.json

  4:12 warning \`Belarus\` and \`Bielarus\` look like one name. name/alike

      3 |   "title": "The choice  between two unions",
    > 4 |   "value": 83.9
        |            ^^^^
      5 | }

packages/dataset/data/polls/two-unions.json

  3:12 error "The choice  between two unions" has two spaces in a row. text/characters
    Leave one.

      2 |   "id": "two-unions",
    > 3 |   "title": "The choice  between two unions",
        |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      4 |   "value": 83.9

  4:12 error \`value\` is 83.9, and the paper prints “63.9%”. quantity/as-printed
    Expected: One of the numbers that can be read there: 63.9.
    Compare both with the page.

      3 |   "title": "The choice  between two unions",
    > 4 |   "value": 83.9
        |            ^^^^
      5 | }

2 records checked: 2 errors and 1 warning in 2 files.
\`unionstate explain name/alike\` tells what this rule wants, and why; the same for every other.
`);
  });

  test("says in colour what it says without", () => {
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

  test.each([false, true])("does nothing that a record tells it to (colour: %s)", (colour) => {
    const shown = pretty({ ...reportOf([hostileProblem], text.replace("two-unions", hostileProblem.message)), colour });
    const own = stripColours(shown);
    expect(own.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]|##\[/u);
    expect(own.split("\n").filter((line) => /^\s*::/.test(line))).toEqual([]);
  });
});

// Only what colours: any other escape sequence must fail the test.
const stripColours = (shown: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours are control characters.
  return shown.replace(/\u001b\[\d+m/g, "");
};
