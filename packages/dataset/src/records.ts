/** The records: all of a collection, one by its id, entities by their name, the label of each. */
import { labelFrom, nameKey, type PredicatePattern } from "@unionstate/schema/wording";
import { collections, patterns } from "./fields.js";
import { successor } from "./redirect.js";
import type { MovedIds } from "./redirects.js";
import { texts } from "./texts.js";
import type { AnyRecord, Collection, Entity, RecordOf } from "./types.js";
import { parsed } from "./values.js";

const lists: { [C in Collection]?: readonly RecordOf[C][] } = {};

/**
 * All records of a collection, sorted by id. They are parsed on the first call and frozen, so that no caller can change
 * them for another.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @throws RangeError if there is no such collection (from JavaScript, or with a forced type)
 * @example list("arms-deals").filter((deal) => deal.kind === "supply")
 */
export function list<C extends Collection>(collection: C): readonly RecordOf[C][] {
  const cached = Object.hasOwn(lists, collection) ? lists[collection] : undefined;
  if (cached) return cached;
  if (!Object.hasOwn(texts, collection)) throw new RangeError(`\`${collection}\` is not a collection.`);
  const records = parsed<RecordOf[C]>(texts[collection], addressOf(collection));
  Object.assign(lists, { [collection]: records });
  return records;
}

/**
 * The record of a collection with this id. For an id that has moved it is the record that replaces it, and a deprecation
 * warning (`UNIONSTATE_MOVED`) is given once for each id; `redirect` looks an id up without a warning.
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
) => {
  // Only the signature says which kind of record an id that has moved leads to.
  return recordNamed(collection, id) as never;
};

/** The record with this collection and id, or the one that replaces it. */
export function recordNamed(collection: string, id: string): AnyRecord {
  const record = indexOf(collection).get(id);
  if (record) return record;
  const name = successor(collection, id);
  if (name === undefined) throw new RangeError(`\`${id}\` is not the id of a record of \`${collection}\`.`);
  const [newCollection = "", newId = ""] = name.split("/");
  return recordNamed(newCollection, newId);
}

const indexes = new Map<string, ReadonlyMap<string, AnyRecord>>();

function indexOf(collection: string): ReadonlyMap<string, AnyRecord> {
  const cached = indexes.get(collection);
  if (cached) return cached;
  const name = collections.find((each) => each === collection);
  if (!name) throw new RangeError(`\`${collection}\` is not a collection.`);
  const index = new Map(list(name).map((record: AnyRecord) => [record.id, record]));
  indexes.set(collection, index);
  return index;
}

/**
 * The collection that a record belongs to, by its schema: `polls` for a poll.
 *
 * @throws RangeError if the value is not a record of this dataset
 * @example collectionOf(get("polls", "two-unions")) // "polls"
 */
export function collectionOf(record: AnyRecord): Collection {
  const collection = bySchema.get(record.$schema);
  if (!collection) throw new RangeError(`\`${record.$schema}\` is not the schema of a collection.`);
  return collection;
}

const addressOf = (collection: Collection): string => `https://w3id.org/unionstate/schemas/${collection}.schema.json`;

const bySchema: ReadonlyMap<string, Collection> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ collections.map((collection) => [addressOf(collection), collection]),
);

/**
 * The label of a record of any collection: a phrase that makes sense alone. It is the `label`, `name` or `title` of the
 * record; for a relation the sentence that its predicate makes, for a work without a known title its address, and for a
 * citation the number of the note.
 *
 * @param record any record
 * @example label(get("arms-deals", "russia-belarus-su-30sm-2016"))
 * @example list("relations").map(label) // "Belarus is a member of the CSTO (as of 2020)", …
 */
export function label(record: AnyRecord): string {
  entities ??= new Map(list("entities").map((entity) => [entity.id, entity]));
  return labelFrom(record, (id) => entities?.get(id), patternsByName);
}

let entities: ReadonlyMap<string, Entity> | undefined;

const patternsByName: ReadonlyMap<string, PredicatePattern> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(patterns),
);

type Named = { readonly entity: Entity; readonly keys: readonly string[] };

let names: readonly Named[] | undefined;

/**
 * The entities with this name or alias: first exact matches, then entities with a name that contains all its words.
 * Accents, case, Cyrillic and the usual spellings of East Slavic sounds make no difference: `lukashenko`, `Лукашенко`
 * and `Lukashenka` find the same person.
 *
 * @param name a name, or words of one
 * @returns the entities, sorted by id within each group; empty if none matches
 * @example find("Лукашенко")[0]?.id // "aliaksandr-lukashenka"
 */
export function find(name: string): readonly Entity[] {
  const searched = nameKey(name);
  if (searched === "") return [];
  names ??= list("entities").map((entity) => ({
    entity,
    keys: [entity.name, ...(entity.variants ?? []).map((variant) => variant.name)].map(nameKey),
  }));
  const exact = names.filter(({ keys }) => keys.includes(searched));
  const words = searched.split(" ");
  const partial = names.filter(
    (named) => !exact.includes(named) && named.keys.some((key) => words.every((word) => key.split(" ").includes(word))),
  );
  return [...exact, ...partial].map(({ entity }) => entity);
}
