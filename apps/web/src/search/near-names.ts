import { nameKey } from "@unionstate/schema/wording";
import { distance } from "fastest-levenshtein";

/**
 * The word of a name that sounds most like a word: the same, or with one or two other letters in a longer one. `undefined`
 * if none does.
 *
 * @example nearName("Zappad", ["Zapad", "Zaslaŭje"]) // "Zapad"
 */
export function nearName(word: string, names: readonly string[]): string | undefined {
  const key = nameKey(word);
  const most = key.length < 4 ? 0 : key.length < 7 ? 1 : 2;
  const near = names
    .map((name) => ({
      name,
      apart: distance(nameKey(name), key),
      written: distance(name.toLowerCase(), word.toLowerCase()),
    }))
    .filter(({ apart }) => apart <= most)
    .toSorted((a, b) => a.apart - b.apart || a.written - b.written);
  return near[0]?.name;
}
