import type { DescribedChange, Description } from "./describe.ts";

/** The number of changes: `2 new records, 1 removed, 14 changed; 3 schema changes`. */
export function countWords(changes: readonly DescribedChange[]): string {
  const records = (kinds: readonly string[]): number =>
    new Set(
      changes.flatMap(({ change }) => (change.kind !== "schema" && kinds.includes(change.kind) ? change.record : [])),
    ).size;
  const parts = [
    [records(["added"]), "new"],
    [records(["redirected"]), "redirected"],
    [records(["gone"]), "removed"],
    [records(["field"]), "changed"],
  ] as const;
  const data = parts
    .filter(([number]) => number > 0)
    .map(([number, what], index) =>
      index === 0 ? `${number} ${what} ${number === 1 ? "record" : "records"}` : `${number} ${what}`,
    );
  const rest = [
    [changes.filter(({ change }) => change.kind === "redirect").length, "redirect"],
    [changes.filter(({ change }) => change.kind === "schema").length, "schema"],
  ] as const;
  return [
    ...(data.length > 0 ? [data.join(", ")] : []),
    ...rest
      .filter(([number]) => number > 0)
      .map(([number, what]) => `${number} ${what} ${number === 1 ? "change" : "changes"}`),
  ].join("; ");
}

/** A line of the versioning policy that requires the bump, the first records concerned, and the number of others. */
export type Reason = { readonly line: string; readonly names: readonly string[]; readonly more: number };

const shown = 3;

/** The reasons for the bump. */
export function bumpReasonsOf({ bump, changes }: Description): Reason[] {
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

/** The changes of one record or type. */
export type Subject = { readonly name: string; readonly changes: readonly DescribedChange[] };

/** A collection, or the schemas. */
export type Group = { readonly title: string; readonly subjects: readonly Subject[] };

/** Groups changes by collection and record, in their order. */
export function groupChanges(changes: readonly DescribedChange[]): Group[] {
  const groups = new Map<string, Map<string, DescribedChange[]>>();
  for (const described of changes) {
    const { change } = described;
    const name = change.kind === "schema" ? change.type : change.record;
    const title = change.kind === "schema" ? "Schemas" : titleOf(name.slice(0, name.indexOf("/")));
    const subjects = groups.get(title) ?? new Map<string, DescribedChange[]>();
    groups.set(title, subjects);
    const same = subjects.get(name);
    if (same) same.push(described);
    else subjects.set(name, [described]);
  }
  return [...groups].map(([title, subjects]) => ({
    title,
    subjects: [...subjects].map(([name, described]) => ({ name, changes: described })),
  }));
}

const titleOf = (collection: string): string => capitalized(collection.replaceAll("-", " "));

/** `arms deals` → `Arms deals`. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
