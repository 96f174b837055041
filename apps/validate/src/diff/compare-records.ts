import { collections, type Redirect, recordSchemas } from "@unionstate/schema";
import type { FieldChange, RecordAdded, RecordGone, RecordRedirected, RedirectChange } from "./change.ts";
import { compareValues, type Schema } from "./compare-values.ts";
import { byCodePoint, canonical, equal, type JsonObject } from "./json.ts";
import type { Snapshot } from "./snapshot.ts";

type RecordChange = RecordAdded | RecordGone | RecordRedirected | FieldChange;

/** The records that were added, removed, renamed or changed, by name. */
export function compareRecords(base: Snapshot, head: Snapshot): RecordChange[] {
  const redirects = new Map(head.redirects.map((redirect) => [redirect.from, redirect]));
  const redirectedBefore = new Set(base.redirects.map(({ from }) => from));
  const unread = unreadRecords(base, head);
  const gone = namesIn(base).filter((name) => !head.records.has(name) && !unread.has(name));
  const added = new Set(namesIn(head).filter((name) => !base.records.has(name) && !unread.has(name)));
  const changes: RecordChange[] = [];

  const renamedTo = sameContentAmong(added, head);
  const exists = (name: string): boolean => head.records.has(name);
  const endOf = endsOfMoves(redirects, exists);
  const moved = new Set<string>();
  for (const record of gone) {
    const destination = follow(record, redirects, exists, endOf);
    if (destination.kind === "nothing") {
      const likely = renamedTo(record, base.records.get(record) ?? {});
      changes.push({
        kind: "gone",
        record,
        ...(destination.redirect && { redirect: destination.redirect }),
        ...(likely && { likely }),
      });
      continue;
    }
    const { to, reason } = destination;
    const [target = ""] = to;
    const takesItsPlace = destination.how === "moved" && added.has(target);
    const how = destination.how === "split" ? "split" : takesItsPlace ? "moved" : "merged";
    changes.push({ kind: "redirected", record, how, to, reason });
    if (!takesItsPlace || moved.has(target)) continue;
    moved.add(target);
    changes.push(...fieldChanges(target, base.records.get(record), head.records.get(target), "moved"));
  }
  for (const record of added) {
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
  return compareValues(before, after, recordSchema(record))
    .filter(({ path }) => !moved || path[0] !== "id")
    .map((found) => ({ kind: "field", record, ...found }));
}

/** The schema of a record, by its name. */
function recordSchema(record: string): Schema | undefined {
  const collection = collections.find((one) => record.startsWith(`${one}/`));
  return collection && recordSchemas[collection];
}

/** A function that finds a new record of the same collection with the same content. */
function sameContentAmong(
  added: ReadonlySet<string>,
  { records }: Snapshot,
): (name: string, content: JsonObject) => string | undefined {
  const key = (name: string, { id: _, ...rest }: JsonObject): string => `${name.split("/")[0]}/${canonical(rest)}`;
  const names = new Map([...added].map((name) => [key(name, records.get(name) ?? {}), name]));
  return (name, content) => names.get(key(name, content));
}

/** Records that could not be read on one side, so that a comparison would mislead. */
const unreadRecords = (...sides: readonly Snapshot[]): ReadonlySet<string> =>
  new Set(sides.flatMap(({ unreadable }) => unreadable.flatMap(({ record }) => record ?? [])));

/** Changed redirects of records that were removed earlier. The redirect of a removed record is part of its own change. */
export function compareRedirects(base: Snapshot, head: Snapshot): RedirectChange[] {
  const byRecord = ({ redirects }: Snapshot) => new Map(redirects.map((redirect) => [redirect.from, redirect]));
  const [before, after] = [byRecord(base), byRecord(head)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(byCodePoint)
    .filter((record) => !base.records.has(record) && !head.records.has(record))
    .flatMap((record) => {
      const [from, to] = [before.get(record), after.get(record)];
      if (equal(from, to)) return [];
      return { kind: "redirect", record, ...(from && { from }), ...(to && { to }) };
    });
}

/** Where the id of a removed record leads. */
type Destination =
  /** To existing records. */
  | {
      readonly kind: "records";
      readonly how: "moved" | "split";
      readonly to: readonly string[];
      readonly reason: string;
    }
  /** To nothing: it has no redirect, was withdrawn, or is redirected to a record that does not exist. */
  | { readonly kind: "nothing"; readonly redirect: Redirect | undefined };

/**
 * Follows the redirects of a removed record, over several steps if necessary.
 *
 * @param record its name, e.g. `polls/two-unions`
 * @param redirects by the record that they start from
 * @param exists whether a record exists
 * @param endOf the end of a chain of moves
 */
function follow(
  record: string,
  redirects: ReadonlyMap<string, Redirect>,
  exists: (name: string) => boolean,
  endOf: (name: string) => string,
): Destination {
  const first = redirects.get(record);
  if (!first || first.kind === "withdrawn") return { kind: "nothing", redirect: first };
  const targets = new Set<string>();
  const seen = new Set([record]);
  const queue = targetsOf(first).map(endOf);
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    if (exists(name)) targets.add(name);
    else {
      const next = redirects.get(name);
      // If one part of a split leads nowhere, its content is lost.
      if (!next || next.kind === "withdrawn") return { kind: "nothing", redirect: first };
      queue.push(...targetsOf(next).map(endOf));
    }
  }
  if (targets.size === 0) return { kind: "nothing", redirect: first };
  return { kind: "records", how: targets.size > 1 ? "split" : "moved", to: [...targets], reason: first.reason };
}

/**
 * A function that finds the end of a chain of moves: a record, a split, a withdrawal or a name without a redirect. Each
 * move is followed once, however many records lead through it.
 */
function endsOfMoves(
  redirects: ReadonlyMap<string, Redirect>,
  exists: (name: string) => boolean,
): (name: string) => string {
  const ends = new Map<string, string>();
  return (name) => {
    const passed = new Set<string>();
    let end = name;
    for (let next = redirects.get(end); next?.kind === "moved" && !exists(end) && !passed.has(end); ) {
      passed.add(end);
      end = ends.get(end) ?? next.to;
      next = redirects.get(end);
    }
    for (const each of passed) ends.set(each, end);
    return end;
  };
}

function targetsOf(redirect: Redirect): readonly string[] {
  switch (redirect.kind) {
    case "moved":
      return [redirect.to];
    case "split":
      return redirect.to;
    case "withdrawn":
      return [];
  }
}
