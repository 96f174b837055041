import { canonical } from "../canonical.ts";
import { equal } from "../equal.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";

/** Which item of a list became which; what is in no pair is gone or new. */
type Matched = {
  /** Positions before and after, by the position after. */
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly gone: readonly number[];
  readonly fresh: readonly number[];
};

/**
 * Matches the items of a list before and after by what they mean: first those that say the same, then those of the
 * same identity (a wave by its id, a result by answer and subgroup), then those most alike. So one inserted wave is
 * one addition, whatever place it was put in.
 *
 * @param list the field that holds them, e.g. `results`
 */
export function matchItems(list: string, before: readonly Json[], after: readonly Json[]): Matched {
  const pairs: [number, number][] = [];
  const left = { before: new Set(before.keys()), after: new Set(after.keys()) };
  const pair = (a: number, b: number): void => {
    pairs.push([a, b]);
    left.before.delete(a);
    left.after.delete(b);
  };

  const pairByKey = (keyOf: (item: Json) => string | undefined): void => {
    const waiting = new Map<string, number[]>();
    for (const a of left.before) {
      const key = keyOf(before[a] as Json);
      if (key === undefined) continue;
      const same = waiting.get(key);
      if (same) same.push(a);
      else waiting.set(key, [a]);
    }
    for (const b of left.after) {
      const key = keyOf(after[b] as Json);
      const a = key === undefined ? undefined : waiting.get(key)?.shift();
      if (a !== undefined) pair(a, b);
    }
  };

  pairByKey(canonical);
  pairByKey((item) => identity(list, item));
  for (const [a, b] of mostAlike(before, after, left)) {
    if (left.before.has(a) && left.after.has(b)) pair(a, b);
  }
  // Of plain words, one that stands where another one stood has taken its place.
  for (const place of [...left.before]) {
    if (left.after.has(place) && !isObject(before[place]) && !isObject(after[place])) pair(place, place);
  }
  return {
    pairs: pairs.sort((one, other) => one[1] - other[1]),
    gone: [...left.before],
    fresh: [...left.after],
  };
}

/** By which fields the items of a list are told apart. */
const identities: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    results: ["option", "subgroup"],
    comparisons: ["minuend", "subtrahend"],
    corroborations: ["work", "for", "date"],
    evidence: ["page", "section"],
    basis: ["for", "kind"],
    variants: ["name"],
    roles: ["title", "of"],
    works: ["work"],
    author: ["family", "given", "literal"],
  }),
);

function identity(list: string, item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const fields = Object.hasOwn(item, "id") ? ["id"] : identities.get(list);
  return fields && canonical(fields.map((field) => (Object.hasOwn(item, field) ? (item[field] as Json) : null)));
}

// Every item is compared with every other: beyond this many, those that have no identity are gone and new.
const manyComparisons = 10_000;

/** Pairs that have at least half of their values in common, those most alike first. */
function mostAlike(
  before: readonly Json[],
  after: readonly Json[],
  left: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
): readonly (readonly [number, number])[] {
  if (left.before.size * left.after.size > manyComparisons) return [];
  const found: [number, number, number][] = [];
  for (const a of left.before) {
    for (const b of left.after) {
      const [one, other] = [before[a], after[b]];
      const alike = isObject(one) && isObject(other) ? likeness(one, other) : 0;
      if (alike >= 0.5) found.push([a, b, alike]);
    }
  }
  return found
    .sort((one, other) => other[2] - one[2] || one[1] - other[1] || one[0] - other[0])
    .map(([a, b]) => [a, b]);
}

/** The share of fields that are the same in both. */
function likeness(one: JsonObject, other: JsonObject): number {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  const same = [...fields].filter((field) => Object.hasOwn(one, field) && equal(one[field], other[field]));
  return same.length / fields.size;
}
