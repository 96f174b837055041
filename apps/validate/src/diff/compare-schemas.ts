import { isDeepStrictEqual } from "node:util";
import { type ObjectShape, readSchema, type Shape } from "@unionstate/schema";
import type { SchemaChange, SchemaEdit } from "./change.ts";
import { byCodePoint, type JsonObject } from "./json.ts";
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
  return [...is].flatMap(([type, shape]) => {
    const old = was.get(type);
    const found = old ? [...differences(old, shape, { field: "", was, is })] : [];
    return found.map((change) => ({ ...own, ...change, type }));
  });
}

type Types = ReadonlyMap<string, Shape>;

/** The record type of a collection and the types that it contains, by name. */
function typesOf(collection: string, schema: JsonObject): Types {
  const { shape, types } = readSchema(schema);
  return new Map([[typeof schema.title === "string" ? schema.title : collection, shape], ...types]);
}

type Found = Pick<SchemaChange, "edit" | "field" | "from" | "to">;

/** The field that is being compared, and the types of both versions. */
type Place = { readonly field: string; readonly was: Types; readonly is: Types };

/** Changes of what a type or field allows or requires. Types with a name are compared where they are defined. */
function* differences(before: Shape, after: Shape, place: Place): Generator<Found> {
  if (before.nullable !== after.nullable) yield found(place, "retyped", typeText(before), typeText(after));
  if (before.name === undefined || before.name !== after.name) yield* structures(before, after, place);
  yield* descriptions(before, after, place);
}

function* structures(before: Shape, after: Shape, place: Place): Generator<Found> {
  const [values, valuesNow] = [valuesOf(before), valuesOf(after)];
  if (values && valuesNow) {
    for (const value of values) if (!valuesNow.includes(value)) yield found(place, "value-removed", value);
    for (const value of valuesNow) if (!values.includes(value)) yield found(place, "value-added", undefined, value);
  } else if (before.kind === "choice" && after.kind === "choice") {
    const [kinds, kindsNow] = [before, after].map(
      ({ options }): Types => new Map(options.map((option) => [typeText(option), option])),
    );
    for (const [name, kind] of kinds ?? []) {
      const now = kindsNow?.get(name);
      if (now) yield* differences(kind, now, place);
      else yield found(place, "kind-removed", name);
    }
    for (const name of kindsNow?.keys() ?? []) if (!kinds?.has(name)) yield found(place, "kind-added", undefined, name);
  } else if (before.kind === "object" && after.kind === "object") {
    yield* fields(before, after, place);
    if (before.open !== after.open) yield found(place, after.open ? "widened" : "narrowed", "other fields");
    yield* limits(before, after, place);
  } else if ((before.kind === "list" || before.kind === "map") && before.kind === after.kind) {
    const items = before.kind === "list" ? "[]" : "{}";
    yield* differences(before.item, after.item, { ...place, field: `${place.field}${items}` });
    yield* limits(before, after, place);
  } else if (values || valuesNow || typeOf(before) !== typeOf(after)) {
    yield found(place, "retyped", typeText({ ...before, nullable: false }), typeText({ ...after, nullable: false }));
  } else yield* limits(before, after, place);
}

function* fields(before: ObjectShape, after: ObjectShape, place: Place): Generator<Found> {
  const within = (name: string): Place => ({ ...place, field: place.field === "" ? name : `${place.field}.${name}` });
  for (const [name, field] of before.fields) {
    const now = after.fields.get(name);
    if (!now) {
      yield found(within(name), "field-removed", typeText(field));
      continue;
    }
    if (field.required !== now.required) yield found(within(name), now.required ? "field-required" : "field-optional");
    yield* differences(field, now, within(name));
  }
  for (const [name, field] of after.fields) {
    if (before.fields.has(name)) continue;
    yield found(within(name), field.required ? "field-added-required" : "field-added", undefined, typeText(field));
  }
}

/** Changes of the lengths, ranges and patterns that a type allows. Example: `maxLength 80` → `maxLength 60`. */
function* limits(before: Shape, after: Shape, place: Place): Generator<Found> {
  for (const limit of new Set([...Object.keys(before.limits), ...Object.keys(after.limits)])) {
    const [from, to] = [before.limits[limit], after.limits[limit]];
    if (isDeepStrictEqual(from, to)) continue;
    const [was, is] = [from, to].map((value) => (value === undefined ? value : `${limit} ${JSON.stringify(value)}`));
    yield found(place, isNarrower(limit, from, to) ? "narrowed" : "widened", was, is);
  }
}

function isNarrower(limit: string, from: unknown, to: unknown): boolean {
  if (from === undefined || to === undefined) return to !== undefined;
  // A new pattern may reject values that the old one accepted, which cannot be determined.
  if (typeof from !== "number" || typeof to !== "number") return true;
  return /^(?:min|exclusiveMin)/.test(limit) ? to > from : to < from;
}

function* descriptions(before: Shape, after: Shape, { was, is, ...place }: Place): Generator<Found> {
  const [from, to] = [ownDescription(before, was), ownDescription(after, is)];
  // The new description names the replacement.
  if (after.deprecated && !before.deprecated) yield found(place, "deprecated", undefined, to);
  // The description of a vocabulary lists its values: a new value is a change of its own.
  else if (from !== to && (after.name || isDeepStrictEqual(valuesOf(before), valuesOf(after)))) {
    yield found(place, "described", from, to);
  }
}

/** The description of a shape, unless it is that of its type, which is compared where the type is defined. */
const ownDescription = ({ name = "", description }: Shape, types: Types): string | undefined =>
  description === (types.get(name)?.description ?? "") ? undefined : description;

const found = ({ field }: Pick<Place, "field">, edit: SchemaEdit, from?: string, to?: string): Found => ({
  edit,
  ...(field !== "" && { field }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

const valuesOf = (shape: Shape): readonly string[] | undefined => (shape.kind === "value" ? shape.values : undefined);

/** A shape in a few words. Examples: `text`, `list of EntityId`, `Quantity or unknown`. */
const typeText = (shape: Shape): string =>
  [shape.name ?? valuesOf(shape)?.join(" or ") ?? typeOf(shape), ...(shape.nullable ? ["unknown"] : [])].join(" or ");

function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "value":
      return typeNames[shape.type];
    case "list":
      return `list of ${typeText(shape.item)}`;
    case "map":
      return "object";
    case "object":
      return `{ ${[...shape.fields.keys()].join(", ")} }`;
    case "choice":
      return shape.options.map(typeText).join(" or ");
    case "any":
      return "anything";
  }
}

const typeNames = { string: "text", number: "number", integer: "whole number", boolean: "yes or no" };
