import { equal } from "../equal.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { diffLimits } from "./diff-limits.ts";
import type { SchemaChange, SchemaEdit } from "./schema-change.ts";
import { typeText } from "./type-text.ts";
import { withoutNull } from "./without-null.ts";

type Found = Pick<SchemaChange, "edit" | "field" | "from" | "to">;

/** Named types: what a `$ref` leads to. */
type Definitions = (name: string) => Json | undefined;

/** Where in the type the comparison has come to. */
type Place = {
  readonly field: string;
  readonly before: Definitions;
  readonly after: Definitions;
  readonly depth: number;
};

/**
 * What a type allows or asks for, and did not before. Types that it names are told where they are defined.
 *
 * @param before the JSON Schema of the type, and the types that it may name
 * @param after the same, now
 */
export function diffTypes(
  before: { readonly schema: JsonObject; readonly definitions: Definitions },
  after: { readonly schema: JsonObject; readonly definitions: Definitions },
): Found[] {
  const place = { field: "", before: before.definitions, after: after.definitions, depth: 0 };
  return [...types(before.schema, after.schema, place)];
}

// How far names are followed inside one type: a type may name itself.
const deepest = 20;

function* types(before: Json | undefined, after: Json | undefined, place: Place): Generator<Found> {
  const [was, is] = [withoutNull(before), withoutNull(after)];
  if (was.nullable !== is.nullable) yield found(place, "retyped", typeText(before), typeText(after));
  const [wasName, isName] = [nameOf(was.schema), nameOf(is.schema)];
  if (wasName === undefined || wasName !== isName) {
    const a = wasName === undefined ? was.schema : place.before(wasName);
    const b = isName === undefined ? is.schema : place.after(isName);
    if (isObject(a) && isObject(b) && place.depth < deepest)
      yield* shapes(a, b, place, [typeText(was.schema), typeText(is.schema)]);
    else if (!equal(a, b)) yield found(place, "retyped", typeText(before), typeText(after));
  }
  yield* descriptions(before, after, place);
}

function* shapes(a: JsonObject, b: JsonObject, place: Place, names: readonly [string, string]): Generator<Found> {
  const [words, wordsNow] = [wordsOf(a), wordsOf(b)];
  if (words && wordsNow) {
    for (const word of words) if (!wordsNow.includes(word)) yield found(place, "value-removed", word);
    for (const word of wordsNow) if (!words.includes(word)) yield found(place, "value-added", undefined, word);
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
  if (words || wordsNow || kinds || kindsNow || !equal(a.type, b.type)) {
    yield found(place, "retyped", ...names);
    return;
  }
  yield* fields(a, b, place);
  if (isObject(a.items) || isObject(b.items)) yield* types(a.items, b.items, into(place, `${place.field}[]`));
  const [others, othersNow] = [a.additionalProperties, b.additionalProperties];
  if (isObject(others) && isObject(othersNow)) yield* types(others, othersNow, into(place, `${place.field}{}`));
  else if (!equal(others, othersNow)) yield found(place, othersNow === false ? "narrowed" : "widened", "other fields");
  for (const { edit, from, to } of diffLimits(a, b)) yield found(place, edit, from, to);
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
    // What to use instead stands in the new description.
    yield found(place, "deprecated", undefined, typeof after.description === "string" ? after.description : undefined);
    return;
  }
  // The meanings of words stand in the description of a vocabulary: a new word is told as such.
  if (!equal(before.enum, after.enum)) return;
  const [from, to] = [before.description, after.description].map((said) =>
    typeof said === "string" ? said : undefined,
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

/** The words of a vocabulary; a constant is a vocabulary of one. */
function wordsOf(schema: JsonObject): readonly string[] | undefined {
  const words = Object.hasOwn(schema, "const") ? [schema.const as Json] : schema.enum;
  if (!Array.isArray(words)) return undefined;
  return words.map((word: Json) => (typeof word === "string" ? word : JSON.stringify(word)));
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
