/** The records: all of a collection, one by its id, entities by their name, and the label of each. */
import { labelFrom, nameKey, type PredicatePattern } from "@unionstate/schema/wording";
import { didYouMean, editDistance, wrongArgument } from "./arguments.js";
import { exonyms } from "./exonyms.js";
import { collections, patterns } from "./fields.js";
import { lists } from "./lists.js";
import { collectionFor, splitName, unknownCollection } from "./names.js";
import { successor } from "./redirect.js";
import type { MovedIds } from "./redirects.js";
import type { AnyRecord, Collection, Entity, RecordOf, RecordReference } from "./types.js";

/**
 * All records of a collection, in document order (that of the pages of the paper). They are parsed on the first call and frozen, so that no caller can change
 * them for another.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @throws RangeError if there is no such collection (from JavaScript, or with a forced type)
 * @example list("arms-deals").filter((deal) => deal.kind === "supply")
 */
export function list<C extends Collection>(collection: C): readonly RecordOf[C][] {
  if (!Object.hasOwn(lists, collection)) throw unknownCollection(collection);
  return lists[collection]();
}

/** The record of a collection with an id: a kind of entity, deal or claim is narrowed by the id. */
export type RecordWith<C extends Collection, Id> = RecordOf[C] extends infer Item
  ? Item extends { readonly id: infer Own }
    ? Id extends Own
      ? Item
      : never
    : never
  : never;

/** The record with a name: `Poll` for `"polls/two-unions"`. */
export type RecordNamed<Name extends string> = Name extends `${infer C extends Collection}/${infer Id}`
  ? RecordWith<C, Id>
  : never;

/** The signature of `get`. */
export interface Get {
  /**
   * The record of a collection with this id.
   *
   * @param collection the collection's name, e.g. `"polls"`
   * @param id the record's id; a mistyped one does not compile
   * @throws GoneError if the record was split (its `code` is `UNIONSTATE_SPLIT`) or withdrawn (`UNIONSTATE_WITHDRAWN`)
   * @throws RangeError if the collection has never had such a record (from JavaScript, or with a forced type)
   */
  // biome-ignore lint/style/useShorthandFunctionType: editors show the documentation of a call signature only.
  <C extends Collection, Id extends RecordOf[C]["id"]>(collection: C, id: Id): RecordWith<C, Id>;
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
export const get: MovedIds & Get = (collection: Collection, id: string) => {
  // Only the signature says which kind of record an id that has moved leads to.
  return recordNamed(collection, id) as never;
};

/**
 * Whether a collection has a record with this id: narrows a text, such as one from a web address, to an id that `get`
 * accepts. An id that has moved is none: `redirect` finds what became of it.
 *
 * @param collection the collection's name, e.g. `"polls"`
 * @param id any text
 * @throws RangeError if there is no such collection (from JavaScript, or with a forced type)
 * @example if (has("entities", text)) console.log(get("entities", text).name)
 */
export function has<C extends Collection>(collection: C, id: string): id is RecordOf[C]["id"] {
  return indexOf(collection).has(id);
}

/**
 * The record with a name, such as those in `restsOn`, `concerns` and `records`.
 *
 * @param name the collection and the id; a mistyped one does not compile
 * @throws TypeError if the value is not a name
 * @throws GoneError if the record was split or withdrawn, as `get` does
 * @throws RangeError if there is no such collection, or if it has never had such a record
 * @example resolve("polls/two-unions").waves.length // 3
 * @example get("claims", id).restsOn?.map(resolve)
 */
export function resolve<Name extends RecordReference>(name: Name): RecordNamed<Name>;
export function resolve(name: string): AnyRecord {
  return recordNamed(...splitName("resolve", name));
}

/** The record with this collection and id, or the one that replaces it. */
export function recordNamed(collection: string, id: string): AnyRecord {
  const record = indexOf(collection).get(id);
  if (record) return record;
  const name = successor(collection, id);
  if (name === undefined) throw unknownId(collection, id);
  const [newCollection = "", newId = ""] = name.split("/");
  return recordNamed(newCollection, newId);
}

/** The error for an id that a collection does not have, with the same id of another collection or the nearest one. */
export function unknownId(collection: string, id: string): RangeError {
  const elsewhere = collections.find((name) => indexOf(name).has(id));
  const hint = elsewhere ? ` Did you mean \`${elsewhere}/${id}\`?` : didYouMean(String(id), indexOf(collection).keys());
  return new RangeError(`\`${id}\` is not the id of a record of \`${collection}\`.${hint}`);
}

const indexes = new Map<string, ReadonlyMap<string, AnyRecord>>();

function indexOf(collection: string): ReadonlyMap<string, AnyRecord> {
  const cached = indexes.get(collection);
  if (cached) return cached;
  const name = collections.find((each) => each === collection);
  if (!name) throw unknownCollection(collection);
  const index = new Map(list(name).map((record: AnyRecord) => [record.id, record]));
  indexes.set(collection, index);
  return index;
}

/**
 * The label of a record of any collection: a phrase that makes sense alone. It is the `label`, `name` or `title` of the
 * record; for a relation the sentence that its predicate makes, for a work without a known title its address, and for a
 * citation the number of the note.
 *
 * @param record any record
 * @throws TypeError if the value is not a record
 * @example label(get("arms-deals", "russia-belarus-su-30sm-2016"))
 * @example list("relations").map(label) // "Belarus is a member of the CSTO (as of 2020)", …
 */
export function label(record: AnyRecord): string {
  collectionFor("label", record);
  return labelFrom(record, entityOf, patternsByName);
}

/**
 * The name of an entity as it is used in a sentence, with its article: `the European Union`, `Belarus`.
 *
 * @param entity an entity, or its id; an unknown id stays as it is
 * @example nameInSentence(get("entities", "european-union")) // "the European Union"
 */
export function nameInSentence(entity: Entity | string): string {
  const found = typeof entity === "string" ? entityOf(entity) : entity;
  if (!found) return String(entity);
  return found.article ? `${found.article} ${found.name}` : found.name;
}

function entityOf(id: string): Entity | undefined {
  entities ??= new Map(list("entities").map((entity) => [entity.id, entity]));
  return entities.get(id);
}

let entities: ReadonlyMap<string, Entity> | undefined;

const patternsByName: ReadonlyMap<string, PredicatePattern> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(patterns),
);

type Named = { readonly entity: Entity; readonly keys: readonly string[] };

let names: readonly Named[] | undefined;

/** The names of an entity as they are looked up: its own, those of its state in other languages, and its codes. */
function namedOf(entity: Entity): Named {
  const own = [entity.name, ...(entity.variants ?? []).map((variant) => variant.name)];
  const code = "iso3166" in entity ? entity.iso3166 : undefined;
  const place = "coordinates" in entity ? entity.coordinates?.geonames : undefined;
  const others = [...(code ? [code, ...(exonyms[code] ?? [])] : []), ...(place ? [String(place)] : [])];
  return { entity, keys: [...own, ...others].map(nameKey) };
}

const compact = (key: string): string => key.replaceAll(" ", "");

/**
 * The entities with this name: first exact matches, then entities with a name that contains all its words; if there are
 * none, entities with a name that differs by one letter. Accents, case, punctuation, Cyrillic and the usual spellings of
 * East Slavic sounds make no difference: `lukashenko`, `Лукашенко` and `A. Lukashenka` find the same person, `S400` and
 * `S-400` the same missiles. States are also found by their names in other languages and by their ISO 3166 codes, places
 * by their GeoNames ids.
 *
 * @param name a name, words of one, or a code
 * @returns the entities, in document order within each group; empty if none matches
 * @throws TypeError if the name is not a text
 * @example find("Лукашенко")[0]?.id // "aliaksandr-lukashenka"
 * @example find("BY")[0]?.id // "belarus"
 */
export function find(name: string): readonly Entity[] {
  if (typeof name !== "string") throw wrongArgument("find", name, "a name", 'Pass a text, such as `"Minsk"`.');
  const searched = nameKey(name);
  if (searched === "") return [];
  names ??= list("entities").map(namedOf);
  const whole = compact(searched);
  const exact = names.filter(({ keys }) => keys.some((key) => compact(key) === whole));
  const words = searched.split(" ");
  const partial = names.filter((named) => !exact.includes(named) && named.keys.some((key) => hasWords(key, words)));
  const found = exact.length + partial.length > 0 ? [...exact, ...partial] : similarTo(whole, names);
  return found.map(({ entity }) => entity);
}

/** Whether a name has all words; beside a whole word, an initial matches any word that begins with it. */
function hasWords(key: string, words: readonly string[]): boolean {
  const own = key.split(" ");
  const isInitial = (word: string): boolean => word.length === 1 && words.some(({ length }) => length > 1);
  return words.every((word) => (isInitial(word) ? own.some((one) => one.startsWith(word)) : own.includes(word)));
}

/** Names that differ by one letter from a name of at least six, as a misspelt one does. */
const similarTo = (whole: string, all: readonly Named[]): readonly Named[] =>
  whole.length < 6
    ? []
    : all.filter(({ keys }) =>
        keys.some((key) => [key, ...key.split(" ")].some((part) => editDistance(whole, compact(part)) === 1)),
      );
