import type { Path } from "../../json/problem.ts";
import { everyValue, type Records } from "../records.ts";
import type { Rule } from "../rule.ts";

/** BCP 47 tags of languages written in Cyrillic. */
const cyrillic = /^(?:be|ru|uk|bg|sr|mk|kk)(?:$|-(?!Latn))/;

export const textScript: Rule = {
  id: "text/script",
  severity: "error",
  scope: "record",
  requirement: "Text is in Latin letters; other alphabets appear only in names marked with a language that uses them.",
  reason: "A word with look-alike letters looks the same, but a search does not find it.",
  bad: '"name": "МАЗ"',
  good: '"name": "MAZ", "variants": [{ "name": "МАЗ", "language": "ru" }]',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value === "object" && value !== null && "language" in value && "name" in value) {
        const { language, name } = value;
        if (typeof language !== "string" || typeof name !== "string") continue;
        const isCyrillic = cyrillic.test(language);
        if (isCyrillic === /\p{Script=Cyrillic}/u.test(name) || /^(?:sr|kk)/.test(language)) continue;
        yield {
          file,
          path: [...path, "name"],
          message: `\`${name}\` is not in the alphabet of its language, \`${language}\`.`,
          expected: isCyrillic ? "Cyrillic letters." : "Latin letters.",
          fix: "Retype the name in that alphabet, or correct the language.",
        };
      }
      if (typeof value !== "string" || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(value)) continue;
      if (isNameInItsLanguage(path, records, file)) continue;
      // `text/characters` reports words that mix alphabets.
      const words = value.match(/\p{L}+/gu) ?? [];
      const odd = words.find((word) => /^[\p{Script=Cyrillic}\p{Script=Greek}]+$/u.test(word));
      if (odd)
        yield {
          file,
          path,
          message: `\`${odd}\` is not in Latin letters.`,
          expected: "Latin letters; names in other alphabets are `variants` with a `language`.",
          fix: "Retype the word in Latin letters; the present letters may only look Latin.",
        };
    }
  },
};

function isNameInItsLanguage(path: Path, records: Records, file: string): boolean {
  const [field, index, name] = path;
  if (field !== "variants" || typeof index !== "number" || name !== "name") return false;
  const entry = records.of("entities").find((candidate) => candidate.file === file);
  return cyrillic.test(entry?.record.variants?.[index]?.language ?? "");
}
