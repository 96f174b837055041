import { describe, expect, test } from "vitest";
import { briefly, problemsAfter, realFiles } from "../test/real-records.ts";
import { checkFiles } from "./check-files.ts";
import { withExceptions } from "./with-exceptions.ts";

const { records } = checkFiles(realFiles);

// Two problems: the shares of a wave, and the one that is not what the paper prints.
const problems = problemsAfter({
  "polls/two-unions": (poll) => {
    poll.waves[0].results[0].value.value = 83.9;
  },
}).map((problem) => ({ ...problem, file: `packages/dataset/data/${problem.file}` }));

const exception = {
  rule: "poll/share-sum",
  record: "polls/two-unions",
  reason: "People could give two answers.",
  until: "The poll says so itself.",
};

const left = (list: unknown, wanted?: (path: string) => boolean): string[] => {
  const file = { path: "rule-exceptions.json", text: JSON.stringify(list, null, 2) };
  return withExceptions(problems, file, records, wanted).map(
    ({ file: path, line, rule, message }) => `${path.split("/").at(-1)}:${line} ${rule} ${message}`,
  );
};

describe("exceptions to rules", () => {
  test("without any, every problem is left", () => {
    expect(briefly(withExceptions(problems, { path: "x", text: "[]" }, records))).toEqual(briefly(problems));
    expect(problems.map(({ rule }) => rule)).toEqual(["poll/share-sum", "quantity/as-printed"]);
  });

  test("one silences its rule in its record, and no other", () => {
    expect(left([exception])).toEqual([expect.stringMatching(/ quantity\/as-printed /)]);
  });

  test("one for a place silences the rule there and below, and nowhere else", () => {
    const printed = { ...exception, rule: "quantity/as-printed" };
    expect(left([exception, { ...printed, path: "waves[0].results[0]" }])).toEqual([]);
    expect(left([exception, { ...printed, path: "waves[0].results[1]" }])).toEqual([
      expect.stringMatching(/ quantity\/as-printed /),
      expect.stringMatching(/^rule-exceptions\.json:9 exception\/idle /),
    ]);
  });

  test("one that silences nothing is an error at its line", () => {
    expect(left([exception, { ...exception, rule: "poll/share-range" }]).at(-1)).toBe(
      "rule-exceptions.json:9 exception/idle `polls/two-unions` does not break `poll/share-range` (any more), or not at this place.",
    );
  });

  test("of two that are the same, one is idle", () => {
    expect(left([exception, exception])).toContainEqual(
      expect.stringMatching(/^rule-exceptions\.json:9 exception\/idle/),
    );
  });

  test("whether one for a record that was not asked for is idle is not judged", () => {
    expect(left([exception, { ...exception, rule: "poll/share-range" }], () => false)).toHaveLength(1);
  });

  test.each([
    [{ ...exception, rule: "poll/sharesum" }, "3 exception/unknown `poll/sharesum` is no rule across records."],
    [{ ...exception, rule: "shape/missing" }, "3 exception/unknown `shape/missing` is no rule across records."],
    [{ ...exception, record: "polls/two-union" }, "4 exception/unknown There is no record `polls/two-union`."],
    [{ ...exception, reason: "" }, "5 shape/size `[0].reason` is empty."],
    [{ ...exception, why: "x" }, "7 shape/unknown-field `why` is not a field of `[0]`."],
  ])("a mistaken one is told: %j", (mistaken, message) => {
    expect(left([mistaken])).toContain(`rule-exceptions.json:${message}`);
  });

  test("a list that is no JSON silences nothing, and is told", () => {
    const file = { path: "rule-exceptions.json", text: "[{]" };
    const rules = withExceptions(problems, file, records).map(({ rule }) => rule);
    expect(rules).toEqual(["poll/share-sum", "quantity/as-printed", "json/syntax"]);
  });
});
