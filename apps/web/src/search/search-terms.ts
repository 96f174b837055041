/** How names are indexed and searched, so that every spelling of one finds the same records. */
import { nameKey } from "@unionstate/schema/wording";

/**
 * The words that a name is indexed and searched by, besides those that are written: one for each sound of its words.
 * `Лукашенко` and `Łukaszenka` have the same. The first letter keeps them apart from words in texts.
 *
 * @example keyWords("Su-30SM") // "qsu q30sm"
 */
export const keyWords = (name: string): string =>
  nameKey(name)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => `q${word}`)
    .join(" ");

/**
 * A whole name as one word, without its spaces and hyphens.
 *
 * @example joinedKey("Su-30SM") // "qsu30sm"
 */
export const joinedKey = (name: string): string => keyWords(name).replaceAll(" q", "");

/**
 * A word that only those have that are called by exactly this name.
 *
 * @example wholeKey("Su-30SM") // "wqsu30sm"
 */
export const wholeKey = (name: string): string => `w${joinedKey(name)}`;

/** The words of a search. */
export const wordsOf = (term: string): readonly string[] => term.split(/\s+/).filter((word) => lettersOf(word) !== "");

/**
 * The letters and digits of a word, small and without accents.
 *
 * @example lettersOf("(Suwałki,") // "suwalki"
 */
export const lettersOf = (word: string): string =>
  word
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * The language that words are read in, by letters that only one has: Belarusian, Ukrainian, or Russian for others in
 * Cyrillic; `undefined` for Latin letters.
 */
export function languageOfWords(text: string): string | undefined {
  if (/[їєґ]/i.test(text)) return "uk";
  if (/[іў]/i.test(text)) return "be";
  return /\p{Script=Cyrillic}/u.test(text) ? "ru" : undefined;
}
