import type { Verdict } from "./verdict.ts";

/**
 * Why a slip of a kind may go by. What stands here is not excused: it counts against the score. Whoever closes one of
 * these holes takes its line away.
 */
const known: Readonly<Record<string, string>> = {
  "wrong-kind":
    "the rules let concepts and programmes stand where one or two do today: to forbid the others would forbid what may be true",
  "wrong-unit": "the paper calls the thing that it counts by no name of the unit: “directions” are ways to act",
  "out-of-range":
    "a share of more than 100% that no words are printed for: of a whole it is wrong, of a base it may be right",
};

/** Why these went by, a line for each kind; a kind without a reason says so. */
export function reasons(survivors: readonly Verdict[]): string[] {
  const counts = Map.groupBy(survivors, ({ kind }) => kind);
  return [...counts]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(
      ([kind, of]) =>
        `${String(of.length).padStart(5)} ${kind}: ${known[kind] ?? "no reason is known: a rule is missing"}`,
    );
}
