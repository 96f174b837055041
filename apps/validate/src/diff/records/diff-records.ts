import { byCodePoint } from "../by-code-point.ts";
import { canonical } from "../canonical.ts";
import type { FieldChange, RecordAdded, RecordGone, RecordRedirected } from "../change.ts";
import type { JsonObject } from "../json.ts";
import { follow } from "../redirects/follow.ts";
import type { Snapshot } from "../snapshot.ts";
import { diffValues } from "./diff-values.ts";

type RecordChange = RecordAdded | RecordGone | RecordRedirected | FieldChange;

/** The records that came, went, moved or changed, by name. */
export function diffRecords(base: Snapshot, head: Snapshot): RecordChange[] {
  const redirects = new Map(head.redirects.map((redirect) => [redirect.from, redirect]));
  const redirectedBefore = new Set(base.redirects.map(({ from }) => from));
  const unread = unreadRecords(base, head);
  const gone = namesIn(base).filter((name) => !head.records.has(name) && !unread.has(name));
  const fresh = new Set(namesIn(head).filter((name) => !base.records.has(name) && !unread.has(name)));
  const changes: RecordChange[] = [];

  const twin = twinsAmong(fresh, head);
  const moved = new Set<string>();
  for (const record of gone) {
    const trail = follow(record, redirects, (name) => head.records.has(name));
    if (trail.ends === "nowhere") {
      const likely = twin(record, base.records.get(record) ?? {});
      changes.push({
        kind: "gone",
        record,
        ...(trail.redirect && { redirect: trail.redirect }),
        ...(likely && { likely }),
      });
      continue;
    }
    const { to, reason } = trail;
    const [target = ""] = to;
    const takesItsPlace = trail.how === "moved" && fresh.has(target);
    const how = trail.how === "split" ? "split" : takesItsPlace ? "moved" : "merged";
    changes.push({ kind: "redirected", record, how, to, reason });
    if (!takesItsPlace || moved.has(target)) continue;
    moved.add(target);
    changes.push(...fieldChanges(target, base.records.get(record), head.records.get(target), "moved"));
  }
  for (const record of fresh) {
    if (moved.has(record)) continue;
    changes.push({ kind: "added", record, ...(redirectedBefore.has(record) && { reused: true }) });
  }
  for (const [record, after] of head.records) changes.push(...fieldChanges(record, base.records.get(record), after));
  return changes;
}

const namesIn = ({ records }: Snapshot): string[] => [...records.keys()].sort(byCodePoint);

function fieldChanges(
  record: string,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  moved?: "moved",
): FieldChange[] {
  if (!before || !after) return [];
  return diffValues(before, after)
    .filter(({ path }) => !moved || path[0] !== "id")
    .map((found) => ({ kind: "field", record, ...found }));
}

/** Looks up a new record of the same collection that says what another one said. */
function twinsAmong(
  fresh: ReadonlySet<string>,
  { records }: Snapshot,
): (name: string, said: JsonObject) => string | undefined {
  const key = (name: string, { id: _, ...rest }: JsonObject): string => `${name.split("/")[0]}/${canonical(rest)}`;
  const twins = new Map([...fresh].map((name) => [key(name, records.get(name) ?? {}), name]));
  return (name, said) => twins.get(key(name, said));
}

/** Records of which one side could not be read: whether they changed is not known. */
const unreadRecords = (...sides: readonly Snapshot[]): ReadonlySet<string> =>
  new Set(sides.flatMap(({ unreadable }) => unreadable.flatMap(({ record }) => record ?? [])));
