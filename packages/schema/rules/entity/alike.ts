import { distance } from "fastest-levenshtein";
import { nameKey } from "../../wording/name-key.ts";
import type { Rule } from "../rule.ts";

export const entityAlike: Rule = {
  id: "entity/alike",
  severity: "error",
  requirement:
    "No two entities of the same kind have names that look like spellings of the same name, apart from `variants` of entities of different countries; bodies, organisations, companies, media and formations count as one kind.",
  reason: "A name can be transliterated in several ways; all of them belong in one record, as its `variants`.",
  bad: "`Aliaksandr Lukashenka` and `Alexander Lukashenko` as two people.",
  good: '"name": "Aliaksandr Lukashenka",\n"variants": [{ "name": "Alexander Lukashenko" }]',
  *check(records) {
    if (!records.isChecked("entities")) return;
    const bySort = new Map<string, Index>();
    for (const { file, record } of records.of("entities")) {
      const sort = sorts.get(record.kind) ?? record.kind;
      const index = bySort.get(sort) ?? new Map<string, Named>();
      bySort.set(sort, index);
      const { id } = record;
      const country = "country" in record ? record.country : undefined;
      const names = [record.name, ...(record.variants ?? []).map((variant) => variant.name)].map(
        (name, at): Spelling => ({
          id,
          name,
          country,
          key: keyOf(name),
          isName: at === 0,
          forms: shortened(keyOf(name)),
        }),
      );
      const found = names.map((own) => ({ own, twin: twinOf(own, index) })).find(({ twin }) => twin !== undefined);
      if (found?.twin) {
        const { own, twin } = found;
        yield {
          file,
          path: own.isName ? ["name"] : ["variants", names.indexOf(own) - 1, "name"],
          message: `The name \`${own.name}\` looks like another spelling of \`${twin.name}\` (\`${twin.id}\`).`,
          expected: "One record for each entity, with its other names in `variants`.",
          fix: `If both records describe the same entity, add the name to the \`variants\` of \`${twin.id}\` and remove this record; if not, list this record in \`rule-exceptions.json\`.`,
        };
      }
      for (const { forms, ...named } of names) {
        const entry = { ...named, name: record.name };
        for (const form of forms) if (entry.isName || !index.get(form)?.isName) index.set(form, entry);
      }
    }
  },
};

type Named = {
  readonly id: string;
  readonly name: string;
  readonly country: string | undefined;
  readonly key: string;
  readonly isName: boolean;
};

/** A name whole and without each of its letters: two names that differ by a letter share a form. */
type Spelling = Named & { readonly forms: readonly string[] };

/** The names of earlier entities by their forms. */
type Index = Map<string, Named>;

/** Kinds that are easily taken for one another: a ministry can be a body or an organisation. */
const sorts: ReadonlyMap<string, string> = new Map(
  ["organisation", "body", "company", "media", "formation"].map((kind) => [kind, "organisation"]),
);

/**
 * An earlier entity with such a name. Variants of entities of different countries may be the same: two ministries of
 * defence have the same short name.
 */
const twinOf = ({ id, key, isName, country, forms }: Spelling, index: Index): Named | undefined =>
  forms
    .map((form) => index.get(form))
    .find(
      (other) =>
        other &&
        other.id !== id &&
        (isName || other.isName || (key === other.key && !areDifferent(country, other.country))) &&
        looksAlike(key, other.key),
    );

const areDifferent = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

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
