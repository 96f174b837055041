import { byCodePoint } from "../diff/by-code-point.ts";

/** Things by what they have in common, in the order of the key. */
export function groupsOf<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string | undefined,
): [string, Thing[]][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const same = groups.get(key);
    if (same) same.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups].sort(([a], [b]) => byCodePoint(a, b));
}
