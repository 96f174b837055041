import type { Verdict } from "./verdict.ts";

/**
 * Why a slip of a kind may go by. What stands here is not excused: it counts against the score. Whoever closes one of
 * these holes takes its line away.
 */
const known: Readonly<Record<string, string>> = {
  "wrong-kind":
    "the field takes entities of that kind, though none stands there today: a facility in what a statement is about, a medium in what a figure counts",
  "wrong-page":
    "a note or passage that prints nothing which could be looked up, and whose neighbours stand on both pages: only a reader sees it",
  "broken-link": "notes print addresses without a scheme, too, so a record of what is printed may have none",
  "null-without-reason": "it is told at the line of the person, one or two above that of the name",
  retype: "it is told at the line of the person, one or two above that of the name",
  "misspelt-print": "the misspelt word stands on the same page, too",
  "wrong-unit": "the printed words name no unit of their own, and the unit would fit the count",
  "other-date": "the other date reads the same in the printed words",
  swapped: "both pages print what the record carries over",
  "look-alike": "no alphabet is mixed, and every letter stands in a name of that language",
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
