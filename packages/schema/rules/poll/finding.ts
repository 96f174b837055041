import type { RecordOf } from "../../records/record-schemas.ts";
import type { Rule } from "../rule.ts";

type Poll = RecordOf<"polls">;

export const pollFinding: Rule = {
  id: "poll/finding",
  severity: "error",
  scope: "record",
  requirement:
    "Shares that `finding` connects as “from 63.9% to 54.5%” are shares of the same answer, one wave after the other.",
  reason: "Swapped shares are valid, and the paper prints both; the sentence about their change no longer fits them.",
  bad: "“Support for a union with Russia fell from 63.9% to 54.5%”, where 63.9% is the share of another answer.",
  good: "“Support for a union with Russia fell from 63.9% to 54.5%”, where both are shares of that answer.",
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      const series = seriesOf(record);
      const known = new Set(series.flat());
      for (const shares of changesIn(record.finding)) {
        // A share that no wave has was rounded, or is another number.
        if (!shares.every((share) => known.has(share)) || series.some((one) => isInOrder(shares, one))) continue;
        const listed = new Intl.ListFormat("en-GB").format(shares.map((share) => `${share}%`));
        yield {
          file,
          path: ["finding"],
          message: `The finding connects ${listed} as a change, but no answer has these shares in this order.`,
          expected: "The shares of one answer, from an earlier wave to a later one.",
          fix: "Check the shares of these waves in the paper: two may be swapped. Correct them or the finding.",
        };
      }
    }
  },
};

/** The shares of each answer, and of each of its subgroups, by wave. */
function seriesOf({ waves }: Poll): number[][] {
  const results = waves.flatMap((wave) => wave.results);
  const byAnswer = Map.groupBy(results, ({ option, subgroup = "" }) => `${option} ${subgroup}`);
  return [...byAnswer.values()].map((each) =>
    each.flatMap(({ value }) => (value?.kind === "exact" ? value.value : [])),
  );
}

/** The shares of each “from 63.9% (January 2018) to 54.5% (August 2019) and 40.4%”, which ends at the next “from” or comma. */
function changesIn(finding: string): number[][] {
  return [...finding.matchAll(/\bfrom (\d[\d.]*%(?:(?!\bfrom\b)[^,;])*)/g)]
    .map(([, words = ""]) => words.replace(/\. .*$/s, ""))
    .filter((words) => /\bto\b/.test(words))
    .map((words) => [...words.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, number]) => Number(number)))
    .filter((shares) => shares.length > 1);
}

/** Whether some numbers occur in a series in this order. */
function isInOrder(numbers: readonly number[], series: readonly number[]): boolean {
  let at = 0;
  for (const number of series) if (number === numbers[at]) at += 1;
  return at === numbers.length;
}
