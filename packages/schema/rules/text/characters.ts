import type { Finding, Path } from "../../json/problem.ts";
import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

type Pattern = { readonly test: (text: string) => boolean };

const faults: readonly (readonly [Pattern, string, string])[] = [
  [/^\s|\s$/u, "begins or ends with white space", "Remove the white space."],
  [/ {2}/u, "has two spaces in a row", "Remove one of the two."],
  // No-break, narrow and similar spaces look like ordinary ones, but searches do not find them.
  [/[^\S \n\r\t\f\v]/u, "has an unusual kind of space", "Replace it with an ordinary space."],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule looks for control characters.
    /[\u0000-\u001f\u007f-\u009f]/u,
    "has a line break, tab or control character",
    "Remove it, or replace it with a space.",
  ],
  [
    // Format, private-use, unpaired and filler characters, and variation selectors.
    /[\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/u,
    "has an invisible or broken character",
    "Retype the text.",
  ],
  [/[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc]/u, "has a ligature character", "Type its letters separately."],
  [/[\uff01-\uffee]/u, "has full-width characters", "Retype the text with ordinary characters."],
  [
    { test: (text) => /[\p{Script=Cyrillic}\p{Script=Greek}ı]/u.test(text) && wordsOf(text).some(isMixed) },
    "mixes letters of two alphabets in one word",
    "Retype the word; some of its letters only look alike.",
  ],
];

export const textCharacters: Rule = {
  id: "text/characters",
  severity: "error",
  scope: "record",
  requirement: "Text has no stray or unusual spaces, control or invisible characters, ligatures or look-alike letters.",
  reason:
    "Hidden differences cannot be searched for, compared or corrected. The `е` in the invalid example is a Cyrillic letter.",
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
    // Only white space is corrected automatically. Other faults, and a text of white space alone, need a person.
    ...(tidied !== "" && tidied !== value && { replacement: JSON.stringify(tidied) }),
  };
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

// The dotless i is a Turkish letter, and no record has Turkish text.
const isMixed = (word: string): boolean =>
  [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((alphabet) => alphabet.test(word)).length >
    1 || /ı/u.test(word);

function faultsOf(text: string): (readonly [string, string])[] {
  const found = faults.filter(([pattern]) => pattern.test(text)).map(([, fault, fix]) => [fault, fix] as const);
  return text === text.normalize("NFC")
    ? found
    : [...found, ["is not in composed Unicode form (NFC)", "Retype the text."]];
}
