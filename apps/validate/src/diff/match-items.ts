import { canonical, equal, isObject, type Json, type JsonObject } from "./json.ts";

/** Which item of a list became which. */
type Matched = {
  /** Items before and after the change, with both positions, in the order of the positions after it. */
  readonly pairs: readonly Pair[];
  /** Items that are only in one of the lists, with their positions. */
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
};

type Pair = { readonly from: Json; readonly to: Json; readonly before: number; readonly position: number };

type Item = readonly [position: number, value: Json];

/**
 * Matches the items of a list before and after a change: first equal items, then those with the same key (a wave by its
 * id, a result by answer and subgroup), then those with most fields in common. One inserted wave is one addition,
 * wherever it is inserted.
 *
 * @param key the properties that identify an item [`id`]
 */
export function matchItems(before: readonly Json[], after: readonly Json[], key?: readonly string[]): Matched {
  const pairs: Pair[] = [];
  const left = { before: new Map(before.entries()), after: new Map(after.entries()) };
  const pair = ([a, from]: Item, [position, to]: Item): void => {
    pairs.push({ from, to, before: a, position });
    left.before.delete(a);
    left.after.delete(position);
  };

  const pairBy = (keyOf: (item: Json) => string | undefined): void => {
    const waiting = Map.groupBy(left.before, ([, item]) => keyOf(item));
    for (const item of [...left.after]) {
      const itemKey = keyOf(item[1]);
      const match = itemKey === undefined ? undefined : waiting.get(itemKey)?.shift();
      if (match) pair(match, item);
    }
  };

  pairBy(canonical);
  pairBy((item) => identity(item, key));
  for (const [one, other] of similarPairs(left.before, left.after)) {
    if (left.before.has(one[0]) && left.after.has(other[0])) pair(one, other);
  }
  // Of plain values, one at the position of another has replaced it.
  for (const item of [...left.before]) {
    const other = left.after.get(item[0]);
    if (other !== undefined && !isObject(item[1]) && !isObject(other)) pair(item, [item[0], other]);
  }
  return { pairs: pairs.sort((a, b) => a.position - b.position), removed: [...left.before], added: [...left.after] };
}

function identity(item: Json, key: readonly string[] | undefined): string | undefined {
  if (!isObject(item)) return undefined;
  const names = Object.hasOwn(item, "id") ? ["id"] : key;
  return names && canonical(names.map((name) => (Object.hasOwn(item, name) ? (item[name] ?? null) : null)));
}

// Every item is compared with every other. Beyond this number, items without a key count as removed and added.
const maxComparisons = 10_000;

/** Pairs that have at least half of their fields in common, the most similar first. */
function similarPairs(
  before: ReadonlyMap<number, Json>,
  after: ReadonlyMap<number, Json>,
): readonly (readonly [Item, Item])[] {
  if (before.size * after.size > maxComparisons) return [];
  const found: { readonly items: readonly [Item, Item]; readonly similarity: number }[] = [];
  for (const one of before) {
    for (const other of after) {
      const similarity = isObject(one[1]) && isObject(other[1]) ? similarityOf(one[1], other[1]) : 0;
      if (similarity >= 0.5) found.push({ items: [one, other], similarity });
    }
  }
  return found
    .sort((a, b) => b.similarity - a.similarity || a.items[1][0] - b.items[1][0] || a.items[0][0] - b.items[0][0])
    .map(({ items }) => items);
}

/** The share of fields that are equal in both. */
function similarityOf(one: JsonObject, other: JsonObject): number {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const same = [...names].filter((name) => Object.hasOwn(one, name) && equal(one[name], other[name]));
  return same.length / names.size;
}
