import type { Finding, Path } from "../../json/problem.ts";
import { everyValue } from "../every-value.ts";
import type { Rule } from "../rule.ts";

type Pattern = { readonly test: (text: string) => boolean };

const faults: readonly (readonly [Pattern, string, string])[] = [
  [/^\s|\s$/u, "begins or ends with white space", "Take the white space away."],
  [/ {2}/u, "has two spaces in a row", "Leave one."],
  // A space that keeps words together, or is narrower: it looks like the usual one, and no search finds it.
  [/[^\S \n\r\t\f\v]/u, "has a space that is not the usual one", "Type the space anew."],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  [/[\u0000-\u001f\u007f-\u009f]/u, "has a line break, tab or control character", "Take it away, or write a space."],
  [
    // Format and private characters, broken ones, and what fills or varies others.
    /[\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/u,
    "has an invisible or broken character",
    "Type the text anew.",
  ],
  [/[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc]/u, "has a ligature as one character", "Type its letters one by one."],
  [/[\uff01-\uffee]/u, "has letters of full width", "Type the text anew: they only look like the usual ones."],
  [
    { test: (text) => /[\p{Script=Cyrillic}\p{Script=Greek}ı]/u.test(text) && wordsOf(text).some(isMixed) },
    "mixes letters of two alphabets in one word",
    "Type the word anew: some letters only look alike.",
  ],
];

/** Text has no stray white space, control characters, ligatures or look-alike letters. */
export const textClean: Rule = {
  id: "text/characters",
  severity: "error",
  scope: "record",
  wants: "Text has no stray or odd white space, control or invisible characters, ligatures or look-alike letters.",
  reason: "What cannot be seen cannot be searched, compared or corrected: the first `e` is a Cyrillic letter.",
  bad: '"name": "Bеlarus"',
  good: '"name": "Belarus"',
  *check(records) {
    for (const place of everyValue(records)) {
      const { value } = place;
      if (typeof value !== "string") continue;
      for (const [fault, fix] of faultsOf(value)) yield finding(place.file, place.path, value, fault, fix);
    }
  },
};

function finding(file: string, path: Path, value: string, fault: string, fix: string): Finding {
  const tidied = value.trim().replace(/ {2,}/g, " ");
  return {
    file,
    path,
    message: `${JSON.stringify(value)} ${fault}.`,
    fix,
    // White space can be taken away by anyone; what else is wrong has to be looked at, and a text that is gone, too.
    ...(tidied !== "" && tidied !== value && { replacement: JSON.stringify(tidied) }),
  };
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

// The dotless i is a letter of Turkish alone, which nothing here is written in.
const isMixed = (word: string): boolean =>
  [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((alphabet) => alphabet.test(word)).length >
    1 || /ı/u.test(word);

function faultsOf(text: string): (readonly [string, string])[] {
  const found = faults.filter(([pattern]) => pattern.test(text)).map(([, fault, fix]) => [fault, fix] as const);
  return text === text.normalize("NFC")
    ? found
    : [...found, ["is not in Unicode's composed form", "Type the text anew."]];
}
