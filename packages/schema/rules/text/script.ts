import { everyValue } from "../every-value.ts";
import type { Rule } from "../rule.ts";

/** Languages that are written in Cyrillic letters, by their BCP 47 tag. */
const cyrillic = /^(?:be|ru|uk|bg|sr|mk|kk)(?:$|-(?!Latn))/;

/** A text is in the letters of its language: a word that only looks Latin is found. */
export const textScript: Rule = {
  id: "text/script",
  severity: "error",
  scope: "record",
  wants: "Texts are in Latin letters; Cyrillic ones stand only in names that are marked with such a language.",
  reason: "A word typed in look-alike letters reads the same, and no search finds it.",
  bad: '"name": "МАЗ"',
  good: '"name": "MAZ", "variants": [{ "name": "МАЗ", "language": "ru" }]',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value === "object" && value !== null && "language" in value && "name" in value) {
        const { language, name } = value as { language?: unknown; name?: unknown };
        if (typeof language !== "string" || typeof name !== "string") continue;
        const wanted = cyrillic.test(language);
        if (wanted === /\p{Script=Cyrillic}/u.test(name) || /^(?:sr|kk)/.test(language)) continue;
        yield {
          file,
          path: [...path, "name"],
          message: `\`${name}\` is not in the letters of its language, \`${language}\`.`,
          expected: wanted ? "Cyrillic letters." : "Latin letters.",
          fix: "Type it anew in the other keyboard, or mend the language.",
        };
      }
      if (typeof value !== "string" || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(value)) continue;
      if (isNameInItsLanguage(path, records, file)) continue;
      // A word that mixes letters is told by `text/characters`.
      const words = value.match(/\p{L}+/gu) ?? [];
      const odd = words.find((word) => /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(word));
      if (odd)
        yield {
          file,
          path,
          message: `\`${odd}\` is not in Latin letters.`,
          expected: "Latin letters; names in other letters are variants with a `language`.",
          fix: "Type the word anew: its letters may only look alike.",
        };
    }
  },
};

function isNameInItsLanguage(
  path: readonly (string | number)[],
  records: Parameters<Rule["check"]>[0],
  file: string,
): boolean {
  const [field, index, name] = path;
  if (field !== "variants" || typeof index !== "number" || name !== "name") return false;
  const entry = records.of("entities").find((candidate) => candidate.file === file);
  return cyrillic.test(entry?.record.variants?.[index]?.language ?? "");
}
