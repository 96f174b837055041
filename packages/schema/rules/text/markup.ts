import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

/** What text must not contain, what it is called in a message, and the fix. */
type Fault = { readonly pattern: RegExp; readonly what: string; readonly fix: string };

const faults: readonly Fault[] = [
  {
    // UTF-8 that was read as Windows-1252: “Ã©” for “é”, “â€“” for “–”, “Ð±” for “б”.
    pattern:
      /[ÃÂÐÑ][\u0080-\u00bf\u0152-\u0178\u2010-\u2122]|â€[\u0080-\u00bf\u0152-\u2122]?|Å[\u0080-\u00bf\u0152-\u0178\u2010-\u2122]/u,
    what: "characters in the wrong encoding",
    fix: "Retype them: a file in UTF-8 was read in another encoding.",
  },
  {
    pattern: /&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/iu,
    what: "an HTML entity",
    fix: "Type the character itself.",
  },
  {
    pattern: /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/iu,
    what: "an HTML tag",
    fix: "Remove it: texts have no markup.",
  },
  {
    pattern: /\[[^\][]+\]\([^()\s]+\)|\*\*|(?<![\p{L}\p{N}])__(?=\S)|```|^#{1,6} /u,
    what: "Markdown",
    fix: "Remove it: texts have no markup.",
  },
  {
    pattern: /\b(?:TODO|FIXME|XXX|TBD|TBC|N\/A|lorem ipsum)\b|\?{3}/u,
    what: "a placeholder",
    fix: "Complete the text, or leave the field out.",
  },
  {
    pattern: /\\[nrt"]|%[0-9A-F]{2}%[0-9A-F]{2}|\{\{|\$\{/u,
    what: "code",
    fix: "Type the characters themselves.",
  },
];

export const textMarkup: Rule = {
  id: "text/markup",
  severity: "error",
  scope: "record",
  requirement: "Text has no HTML or Markdown, no characters in the wrong encoding, and no placeholder such as `TODO`.",
  reason: "Every export and page would show them as they are.",
  bad: '"description": "TODO â€“ &amp; <b>check</b>"',
  good: '"description": "A place – and a station – in Lithuania."',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string" || !suspicious.test(value) || isAddress(value)) continue;
      for (const { pattern, what, fix } of faults) {
        const found = pattern.exec(value)?.[0];
        if (found !== undefined) yield { file, path, message: `The text contains ${what}: “${found}”.`, fix };
      }
    }
  },
};

/** What every fault has; most texts have none of it. */
const suspicious = /[ÃÂÐÑâÅ&<*_`#?\\%{]|\]\(|TODO|FIXME|XXX|TB[DC]|N\/A|lorem/u;

// A URL may contain anything; `link/http` checks it.
const isAddress = (value: string): boolean => /^(?:https?:\/\/|www\.)\S+$/u.test(value);
