import type { RecordOf } from "../../records/record-schemas.ts";
import type { Rule } from "../rule.ts";

type Poll = RecordOf<"polls">;
type Cell = NonNullable<Poll["comparisons"]>[number]["minuend"];

export const pollComparison: Rule = {
  id: "poll/comparison",
  severity: "error",
  scope: "record",
  requirement:
    "A stated difference is the difference between the two shares that it names, to within one percentage point.",
  reason: "If the shares are swapped or an answer is wrong, the difference has the wrong sign or size.",
  bad: "`minuend` 32%, `subtrahend` 40.4%, `value` 8 percentage points.",
  good: "`minuend` 40.4%, `subtrahend` 32%, `value` 8 percentage points.",
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      for (const [index, { minuend, subtrahend, value }] of (record.comparisons ?? []).entries()) {
        const [from, less] = [shareOf(record, minuend), shareOf(record, subtrahend)];
        if (from === undefined || less === undefined || value.kind !== "exact") continue;
        const difference = Number((from - less).toFixed(6));
        if (Math.abs(difference - value.value) < 1) continue;
        const isSwapped = Math.abs(difference + value.value) < 1;
        yield {
          file,
          path: ["comparisons", index, isSwapped ? "minuend" : "value"],
          message: `The stated difference is ${value.value}, but ${from} minus ${less} is ${difference}.`,
          expected: "The difference between the two shares, to within one percentage point.",
          fix: isSwapped
            ? "Swap `minuend` and `subtrahend`."
            : "Check the shares and the difference in the paper, and correct the wrong one.",
        };
      }
    }
  },
};

/** The share of an answer in a wave, among all respondents. */
function shareOf({ waves }: Poll, { wave, option }: Cell): number | undefined {
  const results = waves.find(({ id }) => id === wave)?.results ?? [];
  const value = results.find((result) => result.option === option && result.subgroup === undefined)?.value;
  return value?.kind === "exact" ? value.value : undefined;
}
