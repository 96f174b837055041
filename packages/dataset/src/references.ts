/** How records are connected: their references in both directions, and the dossiers that they are in. */
import { collections, fields } from "./fields.js";
import { type Located, locatedIn } from "./located.js";
import { collectionFor, collectionOf } from "./names.js";
import { list, recordNamed, unknownId } from "./records.js";
import type { AnyRecord, Collection, Dossier } from "./types.js";
import { valuesAt } from "./values.js";

/**
 * A reference between two records, seen from one of them: the record at the other end, and the `collection` that it
 * belongs to, which narrows it.
 */
export type Reference<C extends Collection = Collection> = Located<C> & {
  /** The field that holds the reference, in the record that refers to the other. Example: `evidence.0.section`. */
  readonly field: string;
};

/** The references of a record, in both directions. */
export type References = {
  /** The records that it refers to, in the order of its fields. */
  readonly to: readonly Reference[];
  /** The records that refer to it, sorted by collection and id. */
  readonly from: readonly Reference[];
};

/**
 * The references of a record, in both directions: to other records, and from them. Every field that names a record
 * counts: evidence, steps, `accordingTo`, grounds, the lists of dossiers and the inputs of `basis` included. The first
 * call indexes the whole dataset; later calls take constant time.
 *
 * @param record a record of any collection
 * @throws TypeError if the value is not a record
 * @throws RangeError if the record is not part of this dataset
 * @example references(get("entities", "su-30sm")).from.map(({ record }) => record.id)
 * @example references(get("claims", id)).to.filter(({ field }) => field.startsWith("restsOn")).map(({ record }) => label(record))
 */
export function references(record: AnyRecord): References {
  const collection = collectionFor("references", record);
  index ??= indexAll();
  const found = index.get(`${collection}/${record.id}`);
  if (!found) throw unknownId(collection, record.id);
  return found;
}

let index: ReadonlyMap<string, References> | undefined;

function indexAll(): ReadonlyMap<string, References> {
  type Entry = { readonly at: Located; readonly to: Reference[]; readonly from: Reference[] };
  const all = new Map<string, Entry>();
  for (const at of collections.flatMap((collection): readonly Located[] => locatedIn(collection))) {
    all.set(`${at.collection}/${at.record.id}`, { at, to: [], from: [] });
  }
  for (const entry of all.values()) {
    for (const { path, target } of fields[entry.at.collection].references) {
      for (const { field, value } of valuesAt(entry.at.record, path)) {
        // Inputs of `basis` are records, or fields of the same record.
        if (!target && !String(value).includes("/")) continue;
        const name = !target ? String(value) : `${target}/${target === "citations" ? `note-${value}` : value}`;
        const other = all.get(name) ?? moved(name);
        entry.to.push(Object.freeze({ ...other.at, field }));
        other.from.push(Object.freeze({ ...entry.at, field }));
      }
    }
  }
  return new Map([...all].map(([name, { to, from }]) => [name, frozenLists(to, from)]));

  /** The entry of the record that replaces one that is named by an older id. */
  function moved(name: string): Entry {
    const [collection = "", id = ""] = name.split("/");
    const record = recordNamed(collection, id);
    const entry = all.get(`${collectionOf(record)}/${record.id}`);
    if (!entry) throw unknownId(collection, id);
    return entry;
  }
}

const frozenLists = (to: readonly Reference[], from: readonly Reference[]): References =>
  Object.freeze({ to: Object.freeze(to), from: Object.freeze(from) });

/**
 * The dossiers that a record belongs to: the matters of which it is part, such as the Russian airbase or the milk war.
 *
 * @param record a record of any collection
 * @returns the dossiers, in document order; empty if it is in none
 * @throws TypeError if the value is not a record
 * @example dossiers(get("arms-deals", "russia-belarus-su-30sm-2016")).map(({ title }) => title)
 */
export function dossiers(record: AnyRecord): readonly Dossier[] {
  const name = `${collectionFor("dossiers", record)}/${record.id}`;
  return list("dossiers").filter(({ records }) => records.some((one) => one === name));
}
