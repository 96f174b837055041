import type { SchemaChange, SchemaEdit } from "./change.ts";
import { byCodePoint, equal, isObject, type Json, type JsonObject } from "./json.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * Changes of what the schemas allow or require. A change of a type that several collections share is one change. Empty
 * if one side has no schemas.
 */
export function compareSchemas(base: Snapshot["schemas"], head: Snapshot["schemas"]): SchemaChange[] {
  if (!base || !head) return [];
  const changes = new Map<string, SchemaChange>();
  for (const collection of [...new Set([...base.keys(), ...head.keys()])].sort(byCodePoint)) {
    for (const change of collectionChanges(collection, base.get(collection), head.get(collection))) {
      const { collections: _, ...what } = change;
      const key = JSON.stringify(what);
      const known = changes.get(key);
      changes.set(key, known ? { ...known, collections: [...known.collections, collection] } : change);
    }
  }
  return [...changes.values()];
}

function collectionChanges(
  collection: string,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): SchemaChange[] {
  const own = { kind: "schema", collections: [collection] } as const;
  if (!before) return [{ ...own, edit: "collection-added", type: collection }];
  if (!after) return [{ ...own, edit: "collection-removed", type: collection }];
  const [was, is] = [typesOf(collection, before), typesOf(collection, after)];
  return [...is].flatMap(([type, schema]) => {
    const old = was.get(type);
    if (!old || equal(old, schema)) return [];
    const found = compareTypes(
      { schema: old, definitions: (name) => was.get(name) },
      { schema, definitions: (name) => is.get(name) },
    );
    return found.map((change) => ({ ...own, ...change, type }));
  });
}

/** The record type of a collection and the types that it contains, by name. */
function typesOf(collection: string, { $defs, ...root }: JsonObject): ReadonlyMap<string, JsonObject> {
  const title = typeof root.title === "string" ? root.title : collection;
  const shared = Object.entries(isObject($defs) ? $defs : {}).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  return new Map([[title, root], ...shared]);
}

type Found = Pick<SchemaChange, "edit" | "field" | "from" | "to">;

/** The types that a `$ref` can name. */
type Definitions = (name: string) => Json | undefined;

/** The field that is being compared, and how deeply it is nested. */
type Place = {
  readonly field: string;
  readonly before: Definitions;
  readonly after: Definitions;
  readonly depth: number;
};

/**
 * Changes of what a type allows or requires. Types that it refers to by name are compared where they are defined.
 *
 * @param before the JSON Schema of the type, and the types that it may name
 * @param after the same, now
 */
function compareTypes(
  before: { readonly schema: JsonObject; readonly definitions: Definitions },
  after: { readonly schema: JsonObject; readonly definitions: Definitions },
): Found[] {
  const place = { field: "", before: before.definitions, after: after.definitions, depth: 0 };
  return [...types(before.schema, after.schema, place)];
}

// A type can refer to itself.
const maxDepth = 20;

function* types(before: Json | undefined, after: Json | undefined, place: Place): Generator<Found> {
  const [was, is] = [withoutNull(before), withoutNull(after)];
  if (was.nullable !== is.nullable) yield found(place, "retyped", typeText(before), typeText(after));
  const [wasName, isName] = [nameOf(was.schema), nameOf(is.schema)];
  if (wasName === undefined || wasName !== isName) {
    const a = wasName === undefined ? was.schema : place.before(wasName);
    const b = isName === undefined ? is.schema : place.after(isName);
    if (isObject(a) && isObject(b) && place.depth < maxDepth)
      yield* shapes(a, b, place, [typeText(was.schema), typeText(is.schema)]);
    else if (!equal(a, b)) yield found(place, "retyped", typeText(before), typeText(after));
  }
  yield* descriptions(before, after, place);
}

function* shapes(a: JsonObject, b: JsonObject, place: Place, names: readonly [string, string]): Generator<Found> {
  const [values, valuesNow] = [vocabularyOf(a), vocabularyOf(b)];
  if (values && valuesNow) {
    for (const value of values) if (!valuesNow.includes(value)) yield found(place, "value-removed", value);
    for (const value of valuesNow) if (!values.includes(value)) yield found(place, "value-added", undefined, value);
    return;
  }
  const [kinds, kindsNow] = [kindsOf(a), kindsOf(b)];
  if (kinds && kindsNow) {
    for (const [name, schema] of kinds) {
      if (kindsNow.has(name)) yield* types(schema, kindsNow.get(name), into(place, place.field));
      else yield found(place, "kind-removed", name);
    }
    for (const name of kindsNow.keys()) if (!kinds.has(name)) yield found(place, "kind-added", undefined, name);
    return;
  }
  if (values || valuesNow || kinds || kindsNow || !equal(a.type, b.type)) {
    yield found(place, "retyped", ...names);
    return;
  }
  yield* fields(a, b, place);
  if (isObject(a.items) || isObject(b.items)) yield* types(a.items, b.items, into(place, `${place.field}[]`));
  const [others, othersNow] = [a.additionalProperties, b.additionalProperties];
  if (isObject(others) && isObject(othersNow)) yield* types(others, othersNow, into(place, `${place.field}{}`));
  else if (!equal(others, othersNow)) yield found(place, othersNow === false ? "narrowed" : "widened", "other fields");
  for (const { edit, from, to } of compareLimits(a, b)) yield found(place, edit, from, to);
}

function* fields(a: JsonObject, b: JsonObject, place: Place): Generator<Found> {
  const [before, after] = [propertiesOf(a), propertiesOf(b)];
  const within = (name: string): Place => into(place, place.field === "" ? name : `${place.field}.${name}`);
  for (const [name, schema] of Object.entries(before)) {
    if (!Object.hasOwn(after, name)) {
      yield found(within(name), "field-removed", typeText(schema));
      continue;
    }
    if (isRequired(a, name) !== isRequired(b, name)) {
      yield found(within(name), isRequired(b, name) ? "field-required" : "field-optional");
    }
    yield* types(schema, after[name], within(name));
  }
  for (const [name, schema] of Object.entries(after)) {
    if (Object.hasOwn(before, name)) continue;
    yield found(
      within(name),
      isRequired(b, name) ? "field-added-required" : "field-added",
      undefined,
      typeText(schema),
    );
  }
}

function* descriptions(before: Json | undefined, after: Json | undefined, place: Place): Generator<Found> {
  if (!isObject(before) || !isObject(after)) return;
  if (after.deprecated === true && before.deprecated !== true) {
    // The new description names the replacement.
    yield found(place, "deprecated", undefined, typeof after.description === "string" ? after.description : undefined);
    return;
  }
  // The description of a vocabulary lists its values: a new value is a change of its own.
  if (!equal(before.enum, after.enum)) return;
  const [from, to] = [before.description, after.description].map((text) =>
    typeof text === "string" ? text : undefined,
  );
  if (from !== to) yield found(place, "described", from, to);
}

const found = ({ field }: Place, edit: SchemaEdit, from?: string, to?: string): Found => ({
  edit,
  ...(field !== "" && { field }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

const into = (place: Place, field: string): Place => ({ ...place, field, depth: place.depth + 1 });

const nameOf = (schema: Json | undefined): string | undefined =>
  isObject(schema) && typeof schema.$ref === "string" ? schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1) : undefined;

/** The values of a vocabulary; a constant is a vocabulary with one value. */
function vocabularyOf(schema: JsonObject): readonly string[] | undefined {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (!Array.isArray(values)) return undefined;
  return values.map((value: Json) => (typeof value === "string" ? value : JSON.stringify(value)));
}

/** The members of a union by name. */
function kindsOf(schema: JsonObject): ReadonlyMap<string, Json> | undefined {
  const options = schema.oneOf ?? schema.anyOf;
  if (!Array.isArray(options)) return undefined;
  return new Map(options.map((option: Json) => [nameOf(option) ?? typeText(option), option]));
}

const propertiesOf = (schema: JsonObject): JsonObject => (isObject(schema.properties) ? schema.properties : {});

const isRequired = (schema: JsonObject, name: string): boolean =>
  Array.isArray(schema.required) && schema.required.includes(name);

/** A limit of size or form that became narrower or wider. */
type Limit = { readonly edit: "narrowed" | "widened"; readonly from?: string; readonly to?: string };

/** Compares the lengths, ranges and patterns that a type allows. Example: `maxLength 80` → `maxLength 60`. */
function compareLimits(before: JsonObject, after: JsonObject): Limit[] {
  const limits = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...limits].flatMap((limit) => {
    const [from, to] = [before[limit], after[limit]];
    if (otherKeywords.has(limit) || equal(from, to)) return [];
    return {
      edit: isNarrower(limit, from, to) ? "narrowed" : "widened",
      ...(from !== undefined && { from: `${limit} ${JSON.stringify(from)}` }),
      ...(to !== undefined && { to: `${limit} ${JSON.stringify(to)}` }),
    };
  });
}

// Keywords that are not limits, or that are compared separately.
const otherKeywords = new Set(
  "type properties required items additionalProperties oneOf anyOf description title $id $schema $ref $defs".split(" "),
);

function isNarrower(limit: string, from: Json | undefined, to: Json | undefined): boolean {
  if (from === undefined || to === undefined) return to !== undefined;
  // A new pattern may reject values that the old one accepted, which cannot be determined.
  if (typeof from !== "number" || typeof to !== "number") return true;
  return /^(?:min|exclusiveMin)/.test(limit) ? to > from : to < from;
}

/** A schema without `null`, and whether it allowed it. JSON Schema has several ways to allow it. */
function withoutNull(schema: Json | undefined): {
  readonly schema: Json | undefined;
  readonly nullable: boolean;
} {
  if (!isObject(schema)) return { schema, nullable: false };
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const rest: readonly Json[] = schema.type.filter((type) => type !== "null");
    return { schema: { ...schema, type: rest.length === 1 ? (rest[0] ?? null) : rest }, nullable: true };
  }
  for (const key of ["anyOf", "oneOf"]) {
    const { [key]: options, ...own } = schema;
    if (!Array.isArray(options)) continue;
    const rest: readonly Json[] = options.filter((option: Json) => !(isObject(option) && option.type === "null"));
    if (rest.length === options.length) continue;
    const [only] = rest;
    return {
      schema: rest.length === 1 && isObject(only) ? { ...only, ...own } : { ...own, [key]: rest },
      nullable: true,
    };
  }
  return { schema, nullable: false };
}

/** A schema in a few words. Examples: `text`, `list of EntityId`, `Quantity or unknown`. */
function typeText(schema: Json | undefined): string {
  if (!isObject(schema)) return "anything";
  if (typeof schema.$ref === "string") return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) return options.map(typeText).join(" or ");
  if (Array.isArray(schema.enum)) return schema.enum.map(String).join(" or ");
  if (Object.hasOwn(schema, "const")) return JSON.stringify(schema.const);
  if (schema.type === "array") return `list of ${typeText(schema.items)}`;
  if (schema.type === "object" && isObject(schema.properties))
    return `{ ${Object.keys(schema.properties).join(", ")} }`;
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.map((type) => names.get(String(type)) ?? "anything").join(" or ");
}

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    string: "text",
    number: "number",
    integer: "whole number",
    boolean: "yes or no",
    object: "object",
    array: "list",
    null: "unknown",
  }),
);
