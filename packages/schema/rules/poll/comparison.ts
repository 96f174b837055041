import type { RecordOf } from "../../records/record-schemas.ts";
import type { Rule } from "../rule.ts";

type Poll = RecordOf<"polls">;
type Cell = NonNullable<Poll["comparisons"]>[number]["minuend"];

/** A stated difference of two shares is the difference of those two, as far as it is rounded. */
export const pollComparison: Rule = {
  id: "poll/comparison",
  severity: "error",
  scope: "record",
  wants: "A stated difference of two shares is that of the two it names, up to a point of rounding.",
  reason: "Who swaps the two, or names another answer, has a difference of the wrong sign or size.",
  bad: '"minuend": 32%, "subtrahend": 40.4%, "value": 8 pp',
  good: '"minuend": 40.4%, "subtrahend": 32%, "value": 8 pp',
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
          message: `${from} less ${less} is ${difference}, not ${value.value}.`,
          expected: "The difference of the two shares, up to a point.",
          fix: isSwapped ? "The two are swapped." : "Compare the shares and the difference with the page.",
        };
      }
    }
  },
};

/** The share of an answer in a wave, among everybody. */
function shareOf({ waves }: Poll, { wave, option }: Cell): number | undefined {
  const results = waves.find(({ id }) => id === wave)?.results ?? [];
  const value = results.find((result) => result.option === option && result.subgroup === undefined)?.value;
  return value?.kind === "exact" ? value.value : undefined;
}
