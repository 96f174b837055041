import type { RecordOf } from "../../records/record-schemas.ts";
import type { Rule } from "../rule.ts";

// A share printed with one decimal place is rounded up by 0.05 at most.
const rounding = 0.05;

export const pollShareSum: Rule = {
  id: "poll/share-sum",
  severity: "error",
  scope: "record",
  requirement: "The shares of one group in one wave add up to at most 100%.",
  reason: "Where each respondent gives one answer, a higher sum means that a number is mistyped.",
  bad: "Shares of 64.9% and 54.5% for two answers in one wave.",
  good: "Shares of 63.9% and 20.2% for two answers in one wave.",
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      for (const [index, wave] of record.waves.entries()) {
        for (const subgroup of new Set(wave.results.map((result) => result.subgroup))) {
          const shares = wave.results
            .filter((result) => result.subgroup === subgroup)
            .map(({ value }) => minimumOf(value));
          const sum = Number(shares.reduce((total, share) => total + share, 0).toFixed(2));
          if (sum <= 100 + rounding * shares.length) continue;
          yield {
            file,
            path: ["waves", index, "results"],
            message: `The shares of ${subgroup ? `\`${subgroup}\`` : "all respondents"} in wave \`${wave.id}\` add up to ${sum}%.`,
            expected: "At most 100%, apart from rounding.",
            fix: "Check each share in the paper, and correct the wrong one. If respondents could give several answers, list the poll in `rule-exceptions.json`.",
          };
        }
      }
    }
  },
};

type Share = RecordOf<"polls">["waves"][number]["results"][number]["value"];

/** The lowest possible value of a share: 0 if it is unknown or has only an upper bound. */
function minimumOf(share: Share): number {
  switch (share?.kind) {
    case "exact":
      return share.value;
    case "range":
      return share.low;
    case "bound":
      return share.comparator.startsWith("<") ? 0 : share.limit;
    default:
      return 0;
  }
}
