import { texts } from "./data.js";
import { frozen } from "./frozen.js";
import type { Collection, RecordOf } from "./types.js";

const lists = new Map<Collection, readonly unknown[]>();

/**
 * All records of a collection, by id. They are read on the first call and frozen: nobody can change them for another.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @throws RangeError if there is no such collection (from JavaScript, or with a forced type)
 * @example list("arms-deals").filter((deal) => deal.type === "refusal")
 */
export function list<C extends Collection>(collection: C): readonly RecordOf[C][] {
  const known = lists.get(collection) as readonly RecordOf[C][] | undefined;
  if (known) return known;
  if (!Object.hasOwn(texts, collection)) throw new RangeError(`There is no collection \`${collection}\`.`);
  const $schema = `https://w3id.org/unionstate/schemas/${collection}.schema.json`;
  const bare = JSON.parse(texts[collection]) as readonly Omit<RecordOf[C], "$schema">[];
  const records = frozen(bare.map((record) => ({ $schema, ...record }) as RecordOf[C]));
  lists.set(collection, records);
  return records;
}
