import { hash } from "node:crypto";

/** What random choices depend on unless `--seed` says otherwise: `UNIONSTATE_SEED`, or 1999. */
export const defaultSeed = Number(process.env.UNIONSTATE_SEED ?? 1999);

/** A generator of numbers from 0 to 1 that depend only on the seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Draws one item of a list. It depends only on the list, the seed and the purpose, whatever was drawn before.
 *
 * @param purpose what it is drawn for; different for each draw
 * @throws RangeError if the list is empty
 */
export function draw<T>(seed: number, list: readonly T[], ...purpose: readonly unknown[]): T {
  const number = Number.parseInt(digest([seed, ...purpose]).slice(0, 12), 16);
  const [drawn] = list.slice(number % list.length, (number % list.length) + 1);
  if (drawn === undefined) throw new RangeError("There is nothing to draw from.");
  return drawn;
}

/**
 * Draws several items of a list, in random order. Whether an item is drawn before another depends only on the seed and
 * the two items, whatever else is in the list.
 *
 * @param identityOf what distinguishes an item from all others
 */
export function sampleOf<T>(seed: number, list: readonly T[], size: number, identityOf: (item: T) => unknown): T[] {
  const ranks = list.map((item) => ({ item, rank: digest([seed, identityOf(item)]) }));
  ranks.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return ranks.slice(0, size).map(({ item }) => item);
}

const digest = (value: unknown): string => hash("md5", JSON.stringify(value));
