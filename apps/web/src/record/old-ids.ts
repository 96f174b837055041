import type { Redirect } from "@unionstate/dataset";

/** The page of an id that no longer names a record. */
export type OldId = {
  /** The record that it named. Example: `polls/union-or-europe`. */
  readonly name: string;
  readonly kind: Redirect["kind"];
  readonly reason: string;
  /** The version that removed it; empty if it is not released yet. */
  readonly since: string;
  /** The records that replace it now, after all further moves; empty if none does. */
  readonly targets: readonly string[];
};

/** The pages of all ids that no longer name a record, with the records that replace them in the end. */
export function oldIds(redirects: readonly Redirect[]): readonly OldId[] {
  const byName = new Map<string, Redirect>(redirects.map((redirect) => [redirect.from, redirect]));
  return redirects.map(({ from, kind, reason, since }) => ({
    name: from,
    kind,
    reason,
    since: since === "next" ? "" : since,
    targets: targetsOf(from, byName),
  }));
}

/** Follows redirects to their ends, each once, so that loops end. */
function targetsOf(name: string, redirects: ReadonlyMap<string, Redirect>): readonly string[] {
  const targets: string[] = [];
  const [left, seen] = [[name], new Set([name])];
  for (let next = left.shift(); next !== undefined; next = left.shift()) {
    const redirect = redirects.get(next);
    if (!redirect) targets.push(next);
    for (const to of redirect && "to" in redirect ? [redirect.to].flat() : []) {
      if (!seen.has(to)) left.push(to);
      seen.add(to);
    }
  }
  return targets;
}
