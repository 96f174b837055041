import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

/** Characters that a text must not contain, a description of those found, and the fix. */
type Fault = { readonly pattern: RegExp; readonly describe: (found: RegExpExecArray) => string; readonly fix: string };

const faults: readonly Fault[] = [
  {
    pattern: /^\s|\s$/u,
    describe: () => "begins or ends with white space",
    fix: "Remove the white space.",
  },
  {
    pattern: / {2}/u,
    describe: (found) => `contains two spaces in a row${after(found)}`,
    fix: "Remove one of the two.",
  },
  {
    // No-break, narrow and similar spaces look like ordinary ones, but searches do not find them.
    pattern: /[^\S \n\r\t\f\v]/u,
    describe: (found) => `contains an unusual space (${nameOf(found)})${after(found)}`,
    fix: "Replace it with an ordinary space.",
  },
  {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the rule looks for control characters.
    pattern: /[\u0000-\u001f\u007f-\u009f]/u,
    describe: (found) => `contains a control character (${nameOf(found)})${after(found)}`,
    fix: "Remove it, or replace it with a space.",
  },
  {
    // Format, private-use, unpaired and filler characters, and variation selectors.
    pattern: /[\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/u,
    describe: (found) => `contains an invisible or broken character (${nameOf(found)})${after(found)}`,
    fix: "Remove it, and retype the word.",
  },
  {
    pattern: /[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc]/u,
    describe: (found) => `contains the ligature “${found[0]}”`,
    fix: "Type its letters separately.",
  },
  {
    pattern: /[\uff01-\uffee]/u,
    describe: (found) => `contains the full-width character “${found[0]}”`,
    fix: "Retype it as an ordinary character.",
  },
];

export const textCharacters: Rule = {
  id: "text/characters",
  severity: "error",
  scope: "record",
  requirement: "Text has no stray or unusual spaces, control or invisible characters, ligatures or look-alike letters.",
  reason:
    "Readers cannot see such characters, so searches and comparisons fail for no visible reason. The `е` in the invalid example is a Cyrillic letter.",
  bad: '"name": "Bеlarus"',
  good: '"name": "Belarus"',
  *check(records) {
    for (const place of everyValue(records)) {
      const { value } = place;
      if (typeof value !== "string") continue;
      for (const fault of faultsOf(value)) {
        const tidied = value.trim().replace(/ {2,}/g, " ");
        yield {
          file: place.file,
          path: place.path,
          ...fault,
          // Only white space is corrected automatically. Other faults, and a text of white space alone, need a person.
          ...(tidied !== "" && tidied !== value && { replacement: JSON.stringify(tidied) }),
        };
      }
    }
  },
};

function* faultsOf(text: string): Generator<{ readonly message: string; readonly fix: string }> {
  for (const { pattern, describe, fix } of faults) {
    const found = pattern.exec(text);
    if (found) yield { message: `“${excerpt(text)}” ${describe(found)}.`, fix };
  }
  const mixed = /[\p{Script=Cyrillic}\p{Script=Greek}ı]/u.test(text) ? wordsOf(text).find(isMixed) : undefined;
  if (mixed !== undefined) {
    yield {
      message: /ı/u.test(mixed)
        ? `“${excerpt(mixed)}” contains the Turkish letter “ı”.`
        : `“${excerpt(mixed)}” mixes ${alphabetsOf(mixed).join(" and ")} letters.`,
      fix: "Retype the word: some of its letters only look Latin.",
    };
  }
  if (text !== text.normalize("NFC")) {
    yield { message: `“${excerpt(text)}” is not in composed Unicode form (NFC).`, fix: "Retype the text." };
  }
}

/** The code point of a character, and its name if it is common. */
function nameOf([character]: RegExpExecArray): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = names.get(code);
  return name === undefined ? code : `${code}, ${name}`;
}

const names: ReadonlyMap<string, string> = new Map([
  ["U+0009", "tab"],
  ["U+000A", "line break"],
  ["U+000D", "line break"],
  ["U+00A0", "no-break space"],
  ["U+00AD", "soft hyphen"],
  ["U+2009", "thin space"],
  ["U+200B", "zero-width space"],
  ["U+200D", "zero-width joiner"],
  ["U+200E", "left-to-right mark"],
  ["U+202F", "narrow no-break space"],
  ["U+2060", "word joiner"],
  ["U+FEFF", "zero-width no-break space"],
  ["U+FFFD", "replacement character"],
]);

/** Where a character is: after the last word before it. */
function after({ input, index }: RegExpExecArray): string {
  const [word] = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(input.slice(Math.max(0, index - 40), index)) ?? [];
  return word === undefined ? "" : ` after “${word}”`;
}

/** The beginning of a text for a message, with line breaks and control characters as in JSON. */
function excerpt(text: string): string {
  const shown = JSON.stringify(text).slice(1, -1);
  const [start = ""] = /^.{0,80}/su.exec(shown) ?? [];
  return start.length < shown.length ? `${start} …` : shown;
}

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

// The dotless i is a Turkish letter, and no record has Turkish text.
const isMixed = (word: string): boolean => alphabetsOf(word).length > 1 || /ı/u.test(word);

const alphabets = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
] as const;

const alphabetsOf = (word: string): string[] =>
  alphabets.filter(([, letter]) => letter.test(word)).map(([name]) => name);
