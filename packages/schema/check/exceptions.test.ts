import { describe, expect, test } from "vitest";
import type { Problem } from "../json/problem.ts";
import { realFiles, realRecords } from "../test/records.ts";
import { checkDataset } from "./check-dataset.ts";
import { applyExceptions } from "./exceptions.ts";

// Two problems: the sum of the shares of a wave, and a share that differs from what the paper prints.
const poll = "polls/two-unions.json";
const damaged = realFiles.map((file) =>
  file.path === poll ? { ...file, text: file.text.replace('"value": 63.9', '"value": 83.9') } : file,
);
const problems = checkDataset({ records: damaged }, { only: (path) => path === poll }).problems.map((problem) => ({
  ...problem,
  file: `packages/dataset/data/${problem.file}`,
}));

const exception = {
  rule: "poll/share-sum",
  record: "polls/two-unions",
  reason: "Respondents could give two answers.",
  until: "The poll record says that respondents could give several answers.",
};

const left = (list: unknown, only?: (path: string) => boolean): Problem[] => {
  const text = typeof list === "string" ? list : JSON.stringify(list, null, 2);
  return applyExceptions(problems, { path: "rule-exceptions.json", text }, realRecords(), only);
};

const places = (found: readonly Problem[]): string[] =>
  found.map(({ file, line, rule }) => (file === "rule-exceptions.json" ? `${line} ${rule}` : rule));

describe("exceptions to rules", () => {
  test("without any, all problems are left", () => {
    expect(left([])).toEqual(problems);
    expect(places(problems)).toEqual(["poll/share-sum", "quantity/as-printed"]);
  });

  test("an exception silences its rule in its record, and no other", () => {
    expect(places(left([exception]))).toEqual(["quantity/as-printed"]);
  });

  test("an exception for a place silences the rule there and below, and nowhere else", () => {
    const printed = { ...exception, rule: "quantity/as-printed" };
    expect(left([exception, { ...printed, path: "waves[0].results[0]" }])).toEqual([]);
    expect(places(left([exception, { ...printed, path: "waves[0].results[1]" }]))).toEqual([
      "quantity/as-printed",
      "9 exception/unused",
    ]);
  });

  test("an exception that silences nothing is an error at its line", () => {
    expect(left([exception, { ...exception, rule: "poll/share-range", path: "waves" }]).at(-1)).toMatchObject({
      line: 9,
      rule: "exception/unused",
      message: "Unused exception: `polls/two-unions` does not break `poll/share-range` at `waves`.",
      fix: "Remove the exception.",
    });
  });

  test("of two equal exceptions, one is unused", () => {
    expect(places(left([exception, exception]))).toContain("9 exception/unused");
  });

  test("an exception is not judged where its record was not checked", () => {
    expect(left([exception, { ...exception, rule: "poll/share-range" }], () => false)).toHaveLength(1);
  });

  test.each([
    [{ ...exception, rule: "poll/sharesum" }, 3, "exception/unknown", "Unknown rule `poll/sharesum`."],
    [{ ...exception, rule: "shape/missing" }, 3, "exception/unknown", "Unknown rule `shape/missing`."],
    [{ ...exception, record: "polls/two-union" }, 4, "exception/unknown", "Unknown record `polls/two-union`."],
    [{ ...exception, reason: "" }, 5, "shape/size", undefined],
    [{ ...exception, why: "x" }, 7, "shape/unknown-field", undefined],
  ])("an invalid exception is reported: %j", (invalid, line, rule, message) => {
    expect(left([invalid]).at(-1)).toMatchObject({ line, rule, ...(message && { message }) });
  });

  test("a list that is not JSON silences nothing, and is reported", () => {
    expect(places(left("[{]"))).toEqual(["poll/share-sum", "quantity/as-printed", "1 json/syntax"]);
  });
});
