import { distance as editDistance } from "fastest-levenshtein";

/** Values as alternatives in a sentence: "`organisation`, `body` or `programme`". */
export function oneOf(values: Iterable<unknown>): string {
  const quoted = [...values].map((value) => `\`${value}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

/**
 * A fix, and the word that was probably meant: "Use the id of a record. Did you mean `belarus`?"
 *
 * @param near the result of `nearest`
 */
export const withNearest = (fix: string, near: string | undefined): string =>
  near === undefined ? fix : `${fix} Did you mean \`${near}\`?`;

/**
 * The word closest to a misspelt one, or `undefined` if none is near.
 * `nearest("belrus", ["belarus", "russia"])` is `"belarus"`.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
