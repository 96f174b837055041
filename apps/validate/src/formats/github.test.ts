import { describe, expect, test } from "vitest";
import { error, fixable, hostileProblem, reportOf, unsafeText, warning } from "../../test/sample-problems.ts";
import { github } from "./github.ts";

const lines = (...problems: Parameters<typeof reportOf>[0]): string[] => github(reportOf(problems)).split("\n");

describe("annotations for GitHub", () => {
  test("an error and a warning, with the rule as title, and a summary", () => {
    expect(lines(error, warning)).toEqual([
      "::error file=packages/dataset/data/polls/two-unions.json,line=4,endLine=4,col=12,endColumn=16,title=quantity/as-printed::`value` is 83.9, and the paper prints “63.9%25”.%0AExpected: One of the numbers that can be read there: 63.9.%0ACompare both with the page.",
      "::warning file=packages/dataset/data/entities/belarus.json,line=4,endLine=4,col=12,endColumn=16,title=name/alike::`Belarus` and `Bielarus` look like one name.",
      "2 records checked: 1 error and 1 warning in 2 files.",
      "",
    ]);
  });

  test("a mechanical fix is shown as the corrected line", () => {
    expect(lines(fixable)[0]).toMatch(
      /%0ARemove one\.%0AReplace with:%0A {2}"label": "The choice between two unions",$/,
    );
  });

  test("at most a hundred, and the number of the others", () => {
    const many = lines(...Array.from({ length: 102 }, () => error));
    expect(many.filter((line) => line.startsWith("::error"))).toHaveLength(100);
    expect(many.slice(100)).toEqual([
      "… and 2 more; `--format json` lists them all.",
      "1 record checked: 102 errors in 1 file.",
      "",
    ]);
  });

  test("one line is one command, whatever a record or the name of its file contains", () => {
    const [first = "", ...rest] = lines(hostileProblem);
    expect(first).toMatch(/^::error file=[^:,]*,line=4,endLine=4,col=12,endColumn=16,title=quantity\/as-printed::/);
    expect(first).not.toMatch(unsafeText);
    expect(rest).toEqual(["1 record checked: 1 error in 1 file.", ""]);
  });
});
