/** The names of records: the collection that each belongs to, and its permanent address. */
import { didYouMean, wrongArgument } from "./arguments.js";
import { collections } from "./fields.js";
import type { AnyRecord, Collection, RecordOf, RecordReference } from "./types.js";

/**
 * The collection that a record belongs to, by its schema: `polls` for a poll.
 *
 * @param record any record
 * @throws TypeError if the value is not a record
 * @throws RangeError if its schema is not one of this dataset
 * @example collectionOf(get("polls", "two-unions")) // "polls"
 */
export function collectionOf<Item extends AnyRecord>(record: Item): CollectionOf<Item>;
export function collectionOf(record: AnyRecord): Collection {
  return collectionFor("collectionOf", record);
}

/** The name of the collection that a kind of record belongs to: `"polls"` for `Poll`. */
export type CollectionOf<Item extends AnyRecord> = Item extends {
  readonly $schema: `${string}/schemas/${infer C extends Collection}.schema.json`;
}
  ? C
  : never;

/**
 * Whether a value is a record of a collection: narrows its type.
 *
 * @param collection the collection's name, e.g. `"statements"`
 * @param value any value
 * @throws RangeError if there is no such collection (from JavaScript, or with a forced type)
 * @example references(entity).from.map(({ record }) => record).filter((record) => isRecordOf("statements", record))
 */
export function isRecordOf<C extends Collection>(collection: C, value: unknown): value is RecordOf[C] {
  if (!collections.some((name) => name === collection)) throw unknownCollection(collection);
  const address = schemaOf(value);
  return address !== undefined && bySchema.get(address) === collection;
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
  splitName("permalink", record);
  return base + record;
}

/**
 * The collection and the id in the name of a record.
 *
 * @param call the function, for the error if it got something else
 */
export function splitName(call: string, name: unknown): readonly [collection: Collection, id: string] {
  const [collection = "", id = "", ...rest] = typeof name === "string" ? name.split("/") : [];
  if (id === "" || rest.length > 0) {
    throw wrongArgument(call, name, "the name of a record", "Pass a name such as `polls/two-unions`.");
  }
  const known = collections.find((each) => each === collection);
  if (!known) throw unknownCollection(collection);
  return [known, id];
}

/** The error for a collection that does not exist, with the nearest one. */
export const unknownCollection = (name: string): RangeError =>
  new RangeError(
    `\`${name}\` is not a collection.${didYouMean(String(name), collections) || " Use one of `collections`."}`,
  );
