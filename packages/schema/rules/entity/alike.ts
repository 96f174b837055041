import { distance } from "fastest-levenshtein";
import { nameKey } from "../../wording/name-key.ts";
import type { Rule } from "../rule.ts";

/** Names of two entities of one kind do not look like spellings of one name. */
export const namesAlike: Rule = {
  id: "entity/alike",
  severity: "error",
  wants: "No two entities of one kind have names that look like two spellings of one, such as two transliterations.",
  reason: "A name comes into English in several ways; all of them belong to one record, as its variants.",
  bad: "`Aliaksandr Lukashenka` and `Alexander Lukashenko` as two persons.",
  good: '"name": "Aliaksandr Lukashenka",\n"variants": [{ "name": "Alexander Lukashenko" }]',
  *check(records) {
    if (!records.asks("entities")) return;
    // By kind and by what is left of a name without one of its letters: names that are alike share one such rest.
    const known = new Map<string, { readonly id: string; readonly key: string }>();
    for (const { file, record } of records.of("entities")) {
      const keys = [record.name, ...(record.variants ?? []).map((variant) => variant.name)].map(keyOf);
      const [key = ""] = keys;
      const twin = restsOf(key)
        .map((rest) => known.get(`${record.kind} ${rest}`))
        .find((other) => other && other.id !== record.id && alike(key, other.key));
      if (twin)
        yield {
          file,
          path: ["name"],
          message: `\`${record.name}\` looks like another spelling of \`${twin.id}\`.`,
          expected: "One record for one entity, with its other names in `variants`.",
          fix: `If it is the same, add the name to \`${twin.id}\` and take this record away; if not, say so in the exceptions.`,
        };
      for (const each of keys)
        for (const rest of restsOf(each)) known.set(`${record.kind} ${rest}`, { id: record.id, key: each });
    }
  },
};

/** A name, and what is left of it without each of its letters. */
const restsOf = (key: string): string[] => [
  key,
  ...Array.from({ length: key.length }, (_, i) => key.slice(0, i) + key.slice(i + 1)),
];

/** The lookup key with its vowels made one: Belarusian and Russian spellings differ in them. */
const keyOf = (name: string): string => nameKey(name).replace(/[aeo]+/g, "a");

/** Digits tell names apart, and short names differ by a letter. */
function alike(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 8) return a === b && a.length > 3;
  if (a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  return Math.abs(a.length - b.length) <= 1 && distance(a, b) <= (Math.min(a.length, b.length) >= 12 ? 2 : 1);
}
