import { describe, expect, test } from "vitest";
import { error, fixable, hostileProblem, reportOf, unsafeText, warning } from "../../test/sample-problems.ts";
import { json } from "./json.ts";

describe("JSON for programs", () => {
  test("has a version, counts, and every problem with its place, message and replacement", () => {
    expect(JSON.parse(json(reportOf([warning, fixable, error])))).toEqual({
      version: 2,
      summary: { checked: 2, errors: 2, warnings: 1, files: 2 },
      problems: [warning, fixable, error],
    });
  });

  test("lists all problems, however many", () => {
    expect(JSON.parse(json(reportOf(Array.from({ length: 5000 }, () => error)))).problems).toHaveLength(5000);
  });

  test("contains hostile text unchanged when parsed, and is safe to show in a terminal or log", () => {
    const shown = json(reportOf([hostileProblem]));
    expect(JSON.parse(shown).problems).toEqual([hostileProblem]);
    expect(shown.replaceAll("\n", "")).not.toMatch(unsafeText);
    expect(shown.split("\n").filter((line) => /^\s*::/.test(line))).toEqual([]);
  });
});
