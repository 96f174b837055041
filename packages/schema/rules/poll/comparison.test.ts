import { expect, test } from "vitest";
import { problemsAfter } from "../../test/real-records.ts";

test("poll/comparison: two shares that are swapped, and another difference, are told", () => {
  const told = (edit: (comparison: Record<string, unknown>) => unknown): unknown =>
    problemsAfter({
      "polls/two-unions": (poll) => {
        edit(poll.comparisons[0]);
      },
    }).map(({ rule, message }) => `${rule} ${message}`);
  expect(told((each) => Object.assign(each, { minuend: each.subtrahend, subtrahend: each.minuend }))).toEqual([
    "poll/comparison 32 less 40.4 is -8.4, not 8.",
  ]);
  expect(
    told((each) => Object.assign(each, { value: { kind: "exact", value: 12, unit: "pp", asPrinted: "12 points" } })),
  ).toEqual(["poll/comparison 40.4 less 32 is 8.4, not 12."]);
});
