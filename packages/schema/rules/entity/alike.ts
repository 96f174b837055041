import { distance } from "fastest-levenshtein";
import { nameKey } from "../../wording/name-key.ts";
import type { Rule } from "../rule.ts";

export const entityAlike: Rule = {
  id: "entity/alike",
  severity: "error",
  requirement: "No two entities of the same kind have names that look like spellings of the same name.",
  reason: "A name can be transliterated in several ways; all of them belong in one record, as its `variants`.",
  bad: "`Aliaksandr Lukashenka` and `Alexander Lukashenko` as two people.",
  good: '"name": "Aliaksandr Lukashenka",\n"variants": [{ "name": "Alexander Lukashenko" }]',
  *check(records) {
    if (!records.isChecked("entities")) return;
    // The index holds each name whole and without each of its letters: two names that differ by a letter share an entry.
    const entries = new Map<string, { readonly id: string; readonly name: string; readonly key: string }>();
    for (const { file, record } of records.of("entities")) {
      const names = [record.name, ...(record.variants ?? []).map((variant) => variant.name)];
      const key = keyOf(record.name);
      const twin = shortened(key)
        .map((form) => entries.get(`${record.kind} ${form}`))
        .find((other) => other && other.id !== record.id && looksAlike(key, other.key));
      if (twin)
        yield {
          file,
          path: ["name"],
          message: `The name \`${record.name}\` looks like another spelling of \`${twin.name}\` (\`${twin.id}\`).`,
          expected: "One record for each entity, with its other names in `variants`.",
          fix: `If both records describe the same entity, add the name to the \`variants\` of \`${twin.id}\` and remove this record; if not, list this record in \`rule-exceptions.json\`.`,
        };
      for (const name of names) {
        const entry = { id: record.id, name: record.name, key: keyOf(name) };
        for (const form of shortened(entry.key)) entries.set(`${record.kind} ${form}`, entry);
      }
    }
  },
};

/** A name, whole and without each of its letters. */
const shortened = (key: string): string[] => [
  key,
  ...Array.from({ length: key.length }, (_, i) => key.slice(0, i) + key.slice(i + 1)),
];

/** The lookup key with all vowels alike: Belarusian and Russian spellings differ in them. */
const keyOf = (name: string): string => nameKey(name).replace(/[aeo]+/g, "a");

// Names with different digits are different, and a single letter distinguishes short names.
function looksAlike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 8) return a === b && a.length > 3;
  if (a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  return Math.abs(a.length - b.length) <= 1 && distance(a, b) <= (Math.min(a.length, b.length) >= 12 ? 2 : 1);
}
