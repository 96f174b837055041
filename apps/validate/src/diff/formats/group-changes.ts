import type { ToldChange } from "../difference.ts";

/** The changes of one record or type. */
export type Subject = { readonly name: string; readonly changes: readonly ToldChange[] };

/** A collection, or the schemas. */
export type Group = { readonly title: string; readonly subjects: readonly Subject[] };

/** Changes by collection and record, in the order in which they come. */
export function groupChanges(changes: readonly ToldChange[]): Group[] {
  const groups = new Map<string, Map<string, ToldChange[]>>();
  for (const told of changes) {
    const { change } = told;
    const name = change.kind === "schema" ? change.type : change.record;
    const title = change.kind === "schema" ? "Schemas" : titleOf(name.slice(0, name.indexOf("/")));
    const subjects = groups.get(title) ?? new Map<string, ToldChange[]>();
    groups.set(title, subjects);
    const same = subjects.get(name);
    if (same) same.push(told);
    else subjects.set(name, [told]);
  }
  return [...groups].map(([title, subjects]) => ({
    title,
    subjects: [...subjects].map(([name, told]) => ({ name, changes: told })),
  }));
}

const titleOf = (collection: string): string => {
  const words = collection.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
