import { everyValue } from "../reading/every-value.ts";
import type { Finding } from "../reading/finding.ts";
import type { Rule } from "./rule.ts";

const faults: readonly (readonly [RegExp, string, string])[] = [
  [/^\s|\s$/u, "begins or ends with white space", "Take the white space away."],
  [/ {2,}/u, "has two spaces in a row", "Leave one."],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  [/[\u0000-\u001f\u007f-\u009f]/u, "has a line break, tab or control character", "Take it away, or write a space."],
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, "has an invisible character", "Type the text anew."],
  [/[\ufb00-\ufb06]/u, "has a ligature as one character", "Type its letters one by one."],
  [
    /(?=\p{L}*\p{Script=Latin})(?=\p{L}*\p{Script=Cyrillic})\p{L}+/u,
    "mixes Latin and Cyrillic letters in one word",
    "Type the word anew: some letters only look alike.",
  ],
];

/** Text has no stray white space, control characters, ligatures or look-alike letters. */
export const textClean: Rule = {
  id: "text/characters",
  reason: "What cannot be seen cannot be searched, compared or corrected.",
  example: "`Bеlarus` with a Cyrillic `е`.",
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string") continue;
      yield* faultsOf(value).map(
        ([fault, fix]): Finding => ({ file, path, message: `${JSON.stringify(value)} ${fault}.`, fix }),
      );
    }
  },
};

function faultsOf(text: string): (readonly [string, string])[] {
  const found = faults.filter(([pattern]) => pattern.test(text)).map(([, fault, fix]) => [fault, fix] as const);
  return text === text.normalize("NFC")
    ? found
    : [...found, ["is not in Unicode's composed form", "Type the text anew."]];
}
