import type { Rule } from "../rule.ts";

// Shares printed with one decimal may each be rounded up by 0.05.
const rounding = 0.05;

/** The shares of one group in one wave do not exceed 100 per cent. */
export const percentSum: Rule = {
  id: "poll/share-sum",
  severity: "error",
  scope: "record",
  wants: "The shares of one group in one wave do not exceed 100 per cent.",
  reason: "Everyone gives one answer: shares above 100 in all mean a mistyped number.",
  bad: "Shares of 64.9% and 54.5% for two answers in one wave.",
  good: "Shares of 63.9% and 20.2% for two answers in one wave.",
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      for (const [index, wave] of record.waves.entries()) {
        for (const subgroup of new Set(wave.results.map((result) => result.subgroup))) {
          const shares = wave.results.filter((result) => result.subgroup === subgroup).map(({ value }) => least(value));
          const sum = Number(shares.reduce((total, share) => total + share, 0).toFixed(2));
          if (sum <= 100 + rounding * shares.length) continue;
          yield {
            file,
            path: ["waves", index, "results"],
            message: `The shares of ${subgroup ? `\`${subgroup}\`` : "everyone"} in wave \`${wave.id}\` add up to ${sum}.`,
            expected: "At most 100, and a little for rounding.",
            fix: "Compare each share with the page.",
          };
        }
      }
    }
  },
};

type Share = { kind: "exact" | "bound"; value: number } | { kind: "range"; low: number } | null;

// What a share amounts to at the least: an upper bound says nothing about that.
function least(share: (Share & { comparator?: string }) | null): number {
  if (!share) return 0;
  if (share.kind === "range") return share.low;
  return share.comparator?.startsWith("<") ? 0 : share.value;
}
