import { nameKey } from "@unionstate/schema/wording";
import { list } from "./list.js";
import type { Entity } from "./types.js";

type Named = { readonly entity: Entity; readonly keys: readonly string[] };

let names: readonly Named[] | undefined;

/**
 * The entities of this name, printed or alias: first those that bear it whole, then those that have all its words in a
 * name. Accents, case, Cyrillic and the usual spellings of East Slavic sounds make no difference: `lukashenko`,
 * `Лукашенко` and `Lukashenka` find one person.
 *
 * @param name a name, or words of one
 * @returns the entities, by id within each group; none if nobody bears the name
 * @example find("Лукашенко")[0]?.id // "aliaksandr-lukashenka"
 */
export function find(name: string): readonly Entity[] {
  const wanted = nameKey(name);
  if (wanted === "") return [];
  names ??= list("entities").map((entity) => ({
    entity,
    keys: [entity.name, ...(entity.variants ?? []).map((variant) => variant.name)].map(nameKey),
  }));
  const whole = names.filter(({ keys }) => keys.includes(wanted));
  const words = wanted.split(" ");
  const partly = names.filter(
    (named) => !whole.includes(named) && named.keys.some((key) => words.every((word) => key.split(" ").includes(word))),
  );
  return [...whole, ...partly].map(({ entity }) => entity);
}
