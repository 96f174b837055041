import { collectionOf } from "./collection-of.js";
import { collections } from "./collections.js";
import { fields } from "./fields.js";
import { get } from "./get.js";
import { list } from "./list.js";
import type { AnyRecord, Collection, RecordOf } from "./types.js";
import { valuesAt } from "./values-at.js";

/** One record that names another, seen from one of the two. */
export type Reference = {
  /** The record at the other end. */
  readonly record: AnyRecord;
  /** The field that holds the reference, in the record that names the other. Example: `evidence.0.section`. */
  readonly field: string;
};

/** What a record names, and what names it. */
export type References = {
  /** The records that it names, in the order of its fields. */
  readonly to: readonly Reference[];
  /** The records that name it, by collection and id. */
  readonly from: readonly Reference[];
};

type Open = { readonly to: Reference[]; readonly from: Reference[] };

let index: ReadonlyMap<string, References> | undefined;

/**
 * The references of a record, both ways: what it names, and what names it. All are found on the first call; each call
 * after that takes the same time, however many records there are.
 *
 * @param record a record of any collection
 * @throws RangeError if the record is none of this dataset
 * @example references(get("entities", "su-30sm")).from.map(({ record }) => record.id)
 */
export function references(record: AnyRecord): References {
  index ??= indexOfAll();
  const found = index.get(`${collectionOf(record)}/${record.id}`);
  if (!found) throw new RangeError(`There is no record \`${record.id}\` in \`${collectionOf(record)}\`.`);
  return found;
}

function indexOfAll(): ReadonlyMap<string, References> {
  const all = new Map<string, Open>();
  for (const collection of collections) {
    for (const { id } of list(collection)) all.set(`${collection}/${id}`, { to: [], from: [] });
  }
  for (const collection of collections) {
    for (const record of list(collection)) {
      for (const { path, target } of fields[collection].references) {
        for (const { field, value } of valuesAt(record, path)) {
          const named = (target ? `${target}/${target === "citations" ? `note-${value}` : value}` : value) as string;
          all.get(`${collection}/${record.id}`)?.to.push(Object.freeze({ record: recordAt(named), field }));
          all.get(named)?.from.push(Object.freeze({ record, field }));
        }
      }
    }
  }
  for (const { to, from } of all.values()) {
    Object.freeze(to);
    Object.freeze(from);
  }
  all.forEach(Object.freeze);
  return all;
}

function recordAt(name: string): AnyRecord {
  const [collection, id] = name.split("/") as [Collection, RecordOf[Collection]["id"]];
  return get(collection, id);
}
