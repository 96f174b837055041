import { list } from "./list.js";
import type { Collection, RecordOf } from "./types.js";

const indexes = new Map<Collection, ReadonlyMap<string, unknown>>();

/**
 * The record of a collection with this id.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @param id the record's id; a mistyped one does not compile
 * @throws RangeError if the collection has no such record (from JavaScript, or with a forced type)
 * @example get("polls", "two-unions").waves[0].date // "2018-01"
 */
export function get<C extends Collection>(collection: C, id: RecordOf[C]["id"]): RecordOf[C] {
  const record = indexOf(collection).get(id);
  if (!record) throw new RangeError(`There is no record \`${id}\` in \`${collection}\`.`);
  return record;
}

function indexOf<C extends Collection>(collection: C): ReadonlyMap<string, RecordOf[C]> {
  const known = indexes.get(collection) as ReadonlyMap<string, RecordOf[C]> | undefined;
  if (known) return known;
  const index = new Map(list(collection).map((record): [string, RecordOf[C]] => [record.id, record]));
  indexes.set(collection, index);
  return index;
}
