/** The records: all of a collection, one by its id, entities by their name, the label and the address of each. */
import { labelFrom, nameKey, type PredicatePattern } from "@unionstate/schema/wording";
import { didYouMean, wrongArgument } from "./arguments.js";
import { collections, patterns } from "./fields.js";
import { successor } from "./redirect.js";
import type { MovedIds } from "./redirects.js";
import { texts } from "./texts.js";
import type { AnyRecord, Collection, Entity, RecordOf, RecordReference } from "./types.js";
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
  if (!Object.hasOwn(texts, collection)) throw unknownCollection(collection);
  const records = parsed<RecordOf[C]>(texts[collection], addressOf(collection));
  Object.assign(lists, { [collection]: records });
  return records;
}

const unknownCollection = (name: string): RangeError =>
  new RangeError(
    `\`${name}\` is not a collection.${didYouMean(String(name), collections) || " Use one of `collections`."}`,
  );

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
 * The collection that a record belongs to, by its schema: `polls` for a poll.
 *
 * @param record any record
 * @throws TypeError if the value is not a record
 * @throws RangeError if its schema is not one of this dataset
 * @example collectionOf(get("polls", "two-unions")) // "polls"
 */
export function collectionOf(record: AnyRecord): Collection {
  return collectionFor("collectionOf", record);
}

/**
 * The collection of the record that a function got.
 *
 * @param call the function, for the error if it got something else
 */
export function collectionFor(call: string, record: AnyRecord): Collection {
  const address = schemaOf(record);
  if (address === undefined) {
    const name = typeof record === "string" ? String(record).split("/") : [];
    const [collection = "polls", id = "two-unions"] = name.length === 2 ? name : [];
    throw wrongArgument(call, record, "a record", `Pass a record, such as \`get("${collection}", "${id}")\`.`);
  }
  const collection = bySchema.get(address);
  if (!collection) throw new RangeError(`\`${address}\` is not the schema of a collection.`);
  return collection;
}

function schemaOf(value: unknown): string | undefined {
  const isRecord = typeof value === "object" && value !== null && "$schema" in value && "id" in value;
  return isRecord && typeof value.$schema === "string" ? value.$schema : undefined;
}

/** The namespace of the dataset on the web. */
const base = "https://w3id.org/unionstate/";

const addressOf = (collection: Collection): string => `${base}schemas/${collection}.schema.json`;

const bySchema: ReadonlyMap<string, Collection> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ collections.map((collection) => [addressOf(collection), collection]),
);

/**
 * The permanent web address of a record, which is also its name in the RDF files of a release.
 *
 * @param record any record, or its collection and id
 * @throws TypeError if the value is neither a record nor the name of one
 * @example permalink(get("polls", "two-unions")) // "https://w3id.org/unionstate/polls/two-unions"
 * @example permalink("polls/two-unions") // the same
 */
export function permalink(record: AnyRecord | RecordReference): string {
  if (typeof record !== "string") return `${base}${collectionFor("permalink", record)}/${record.id}`;
  const [collection = "", id = "", ...rest] = record.split("/");
  if (id === "" || rest.length > 0) {
    throw wrongArgument(
      "permalink",
      record,
      "the name of a record",
      "Pass a record, or a name such as `polls/two-unions`.",
    );
  }
  if (!collections.some((name) => name === collection)) throw unknownCollection(collection);
  return base + record;
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

/**
 * The entities with this name or alias: first exact matches, then entities with a name that contains all its words.
 * Accents, case, Cyrillic and the usual spellings of East Slavic sounds make no difference: `lukashenko`, `Лукашенко`
 * and `Lukashenka` find the same person.
 *
 * @param name a name, or words of one
 * @returns the entities, sorted by id within each group; empty if none matches
 * @throws TypeError if the name is not a text
 * @example find("Лукашенко")[0]?.id // "aliaksandr-lukashenka"
 */
export function find(name: string): readonly Entity[] {
  if (typeof name !== "string") throw wrongArgument("find", name, "a name", 'Pass a text, such as `"Minsk"`.');
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
