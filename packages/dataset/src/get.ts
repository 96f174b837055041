import { list } from "./list.js";
import type { MovedIds } from "./redirects.js";
import { successor } from "./successor.js";
import type { AnyRecord, Collection, RecordOf } from "./types.js";

const indexes = new Map<Collection, ReadonlyMap<string, AnyRecord>>();

/**
 * The record of a collection with this id. For an id that has moved it is the record that stands there now, and the
 * process is warned, once for each id (`UNIONSTATE_MOVED`); `redirect` asks without a warning.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @param id the record's id; a mistyped one does not compile
 * @throws GoneError if the record was split (its `code` is `UNIONSTATE_SPLIT`) or withdrawn (`UNIONSTATE_WITHDRAWN`)
 * @throws RangeError if the collection has never had such a record (from JavaScript, or with a forced type)
 * @example get("polls", "two-unions").waves[0].date // "2018-01"
 */
export const get: MovedIds & (<C extends Collection>(collection: C, id: RecordOf[C]["id"]) => RecordOf[C]) = (
  collection: Collection,
  id: string,
) =>
  // What kind of record an id leads to that has moved is known by its signature alone.
  recordAt(collection, id) as never;

function recordAt(collection: Collection, id: string): AnyRecord {
  const record = indexOf(collection).get(id);
  if (record) return record;
  const name = successor(`${collection}/${id}`);
  if (name === undefined) throw new RangeError(`There is no record \`${id}\` in \`${collection}\`.`);
  const [to, newId] = name.split("/") as [Collection, string];
  return recordAt(to, newId);
}

function indexOf(collection: Collection): ReadonlyMap<string, AnyRecord> {
  const known = indexes.get(collection);
  if (known) return known;
  const index = new Map(list(collection).map((record: AnyRecord) => [record.id as string, record]));
  indexes.set(collection, index);
  return index;
}
