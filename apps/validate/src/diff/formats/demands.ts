import type { Difference } from "../difference.ts";

/** A line of the policy that asks for the bump; the first few records that it is about, and how many more there are. */
export type Demand = { readonly line: string; readonly names: readonly string[]; readonly more: number };

const shown = 3;

/** Why the bump is what it is. */
export function demands({ bump, changes }: Difference): Demand[] {
  const lines = new Map<string, Set<string>>();
  for (const { change, reason } of changes) {
    if (reason.bump !== bump) continue;
    const names = lines.get(reason.line) ?? new Set();
    lines.set(reason.line, names.add(change.kind === "schema" ? change.type : change.record));
  }
  return [...lines].map(([line, names]) => ({
    line,
    names: [...names].slice(0, shown),
    more: Math.max(0, names.size - shown),
  }));
}
