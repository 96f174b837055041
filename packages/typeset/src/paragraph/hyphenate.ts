import english from "hyphen/en-gb/index.js";

const parts = new Map<string, readonly string[]>();

/**
 * The parts of a word between which it may be cut, by the British patterns: `integration` is `in`, `teg`, `ra`, `tion`.
 * Short words, names in capitals and words with figures stay whole, and so do endings of less than three letters.
 */
export function hyphenate(word: string): readonly string[] {
  const cut = parts.get(word) ?? cutOf(word);
  parts.set(word, cut);
  return cut;
}

function cutOf(word: string): string[] {
  const letters = /^([^\p{L}\p{N}]*)(\p{L}{6,})([^\p{L}\p{N}]*)$/u.exec(word);
  if (!letters || /\p{Lu}.*\p{Lu}|[^\p{Script=Latin}]/u.test(letters[2] ?? "")) return [word];
  const [, before = "", core = "", after = ""] = letters;
  const syllables = english.hyphenateSync(core, { minWordLength: 6, hyphenChar: "\u00ad" }).split("\u00ad");
  while (syllables.length > 1 && (syllables.at(-1)?.length ?? 0) < 3)
    syllables.splice(-2, 2, syllables.slice(-2).join(""));
  while (syllables.length > 1 && (syllables[0]?.length ?? 0) < 2)
    syllables.splice(0, 2, syllables.slice(0, 2).join(""));
  syllables[0] = before + syllables[0];
  syllables.push(`${syllables.pop()}${after}`);
  return syllables;
}
