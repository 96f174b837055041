import type { RecordOf } from "../../records/record-schemas.ts";
import type { Entry } from "../records.ts";
import type { Rule } from "../rule.ts";

export const eventTwin: Rule = {
  id: "event/twin",
  severity: "error",
  requirement:
    "No two events of one kind and date have the same participants (with an exact date, half of them are enough) or nearly the same label; no two statements with the same speakers and date have nearly the same label, or the same subjects on one day.",
  reason: "One event under two ids is counted twice, and a correction reaches only one of them.",
  bad: "A second `signature` of `1999-12-08` by Belarus and Russia.",
  good: "One event, to which both passages are evidence.",
  *check(records) {
    if (!records.isChecked("events", "statements")) return;
    yield* twins(records.of("events"), ({ kind, date }) => [kind, date], isSameEvent);
    yield* twins(records.of("statements"), ({ date, speakers }) => [date, speakers.toSorted()], isSameStatement);
  },
};

type Twin = {
  readonly file: string;
  readonly path: string[];
  readonly message: string;
  readonly expected: string;
  readonly fix: string;
};

/**
 * Records that describe the same as an earlier one.
 *
 * @param keyOf what both have in common
 */
function* twins<C extends "events" | "statements">(
  entries: readonly Entry<C>[],
  keyOf: (record: RecordOf<C>) => unknown,
  isSame: (one: RecordOf<C>, other: RecordOf<C>) => boolean,
): Generator<Twin> {
  const earlier = new Map<string, RecordOf<C>[]>();
  for (const { file, record } of entries) {
    const key = JSON.stringify(keyOf(record));
    const others = earlier.get(key) ?? [];
    earlier.set(key, [...others, record]);
    const twin = others.find((other) => isSame(record, other));
    if (twin === undefined) continue;
    yield {
      file,
      path: ["id"],
      message: `\`${record.id}\` seems to describe the same as \`${twin.id}\`.`,
      expected: "One record for each event or statement.",
      fix: "Merge the two, or correct what distinguishes them. If they are different, list this record in `rule-exceptions.json`.",
    };
  }
}

function isSameEvent(one: RecordOf<"events">, other: RecordOf<"events">): boolean {
  if (shareOf(wordsOf(one.label), wordsOf(other.label)) >= sameWords) return true;
  const [own, theirs] = [one, other].map(({ actors = [], about = [] }) => new Set([...actors, ...about]));
  if (one.date === null || !own || !theirs || own.size < 2 || theirs.size < 2) return false;
  return shareOf(own, theirs) >= (/^\d{4}-\d{2}(?:-\d{2})?$/.test(one.date) ? 0.5 : 1);
}

const isSameStatement = (one: RecordOf<"statements">, other: RecordOf<"statements">): boolean =>
  shareOf(wordsOf(one.label), wordsOf(other.label)) >= sameWords ||
  (/^\d{4}-\d{2}-\d{2}$/.test(one.date ?? "") &&
    JSON.stringify(one.about?.toSorted()) === JSON.stringify(other.about?.toSorted()));

/** The share of common words from which two labels say the same. */
const sameWords = 0.7;

const wordsOf = (label: string): ReadonlySet<string> => new Set(label.toLowerCase().match(/[\p{L}\d]{3,}/gu));

/** The share of the items of two sets that are in both. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((item) => other.has(item)).length;
  return shared / (one.size + other.size - shared);
}
