/** So many of a list, drawn at random; `UNIONSTATE_SEED` draws others. The same seed draws the same. */
export function sampleOf<T>(list: readonly T[], size: number): T[] {
  const random = randomFrom(Number(process.env.UNIONSTATE_SEED ?? 1999));
  const left = [...list];
  return Array.from({ length: Math.min(size, list.length) }, () => {
    const [drawn] = left.splice(Math.floor(random() * left.length), 1);
    return drawn as T;
  });
}

/** Numbers from 0 to 1 that only the seed decides (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
