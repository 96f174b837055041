import { childSchema, fieldOf, isQuantity } from "@unionstate/schema";
import type { FieldChange, Step } from "./change.ts";
import { equal, isObject, type Json, type JsonObject } from "./json.ts";
import { matchItems } from "./match-items.ts";

type Found = Omit<FieldChange, "kind" | "record">;

export type Schema = Parameters<typeof fieldOf>[0];

/** The path to a value, and its schema if the field still exists. */
type Place = Pick<FieldChange, "path" | "steps"> & { readonly schema: Schema | undefined };

const changed = ({ path, steps }: Place) => ({ path, steps });

/**
 * The changes in a record, one for each field or list item. A quantity is one value and an inserted item one addition.
 * If a missing value becomes known, the removal of its reason is part of the same change.
 */
export function compareValues(before: JsonObject, after: JsonObject, schema: Schema | undefined): Found[] {
  return [...fields(before, after, { path: [], steps: [], schema })];
}

function* fields(before: JsonObject, after: JsonObject, at: Place): Generator<Found> {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  for (const name of names) {
    if (name === "unknown" && sameWithoutReasons(before, after)) continue;
    const place = into(at, after, name, { field: name });
    const [from, to] = [own(before, name), own(after, name)];
    if (from === undefined || to === undefined)
      yield {
        ...changed(place),
        edit: to === undefined ? "removed" : "added",
        ...pair(from, to),
        ...reasons(before, after, name),
      };
    else
      for (const found of values(from, to, place))
        yield { ...found, ...(found.path.length === place.path.length && reasons(before, after, name)) };
  }
}

function* values(from: Json, to: Json, at: Place): Generator<Found> {
  if (equal(from, to)) return;
  if (isObject(from) && isObject(to) && isQuantity(from) && isQuantity(to)) {
    const { asPrinted: wasPrinted, ...was } = from;
    const { asPrinted: isPrinted, ...is } = to;
    if (!equal(was, is)) yield { ...changed(at), edit: "changed", from, to };
    else yield* fields(from, to, at);
  } else if (isObject(from) && isObject(to)) yield* fields(from, to, at);
  else if (isListOfThings(from) && isListOfThings(to)) yield* items(from, to, at);
  else yield { ...changed(at), edit: "changed", from, to };
}

function* items(before: readonly Json[], after: readonly Json[], at: Place): Generator<Found> {
  const of = String(at.path.at(-1));
  const { pairs, removed, added } = matchItems(before, after, at.schema && fieldOf(at.schema).key);
  const place = (index: number, item: Json): Place => into(at, [], index, { item, of });
  // An item is identified by what it was before the change.
  for (const { from, to, position } of pairs) yield* values(from, to, place(position, from));
  for (const [position, from] of removed) yield { ...changed(place(position, from)), edit: "removed", from };
  for (const [position, to] of added) yield { ...changed(place(position, to)), edit: "added", to };
  const reordered = pairs.some(({ before: position }, index) => position < (pairs[index - 1]?.before ?? 0));
  if (reordered) yield { ...changed(at), edit: "reordered", from: before, to: after };
}

const own = (value: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const into = (at: Place, value: Json, key: string | number, step: Step): Place => ({
  path: [...at.path, key],
  steps: [...at.steps, step],
  schema: at.schema && childSchema(at.schema, value, key),
});

const pair = (from: Json | undefined, to: Json | undefined): Pick<Found, "from" | "to"> => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

// In a list of lists, such as the parts of a date, the position determines the meaning.
const isListOfThings = (value: Json): value is readonly Json[] =>
  Array.isArray(value) && !value.some((item) => Array.isArray(item));

const reasonsIn = (value: JsonObject): JsonObject => {
  const reasons = own(value, "unknown");
  return isObject(reasons) ? reasons : {};
};

/** The reasons for a missing value before and after. */
function reasons(before: JsonObject, after: JsonObject, name: string): Pick<Found, "unknown"> {
  const reason = (value: JsonObject): string | undefined => {
    const found = own(value, name) === null ? own(reasonsIn(value), name) : undefined;
    return typeof found === "string" ? found : undefined;
  };
  const [from, to] = [reason(before), reason(after)];
  return from === undefined && to === undefined
    ? {}
    : { unknown: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } };
}

/** Whether every change in `unknown` belongs to a field that changes itself, and is part of that change. */
function sameWithoutReasons(before: JsonObject, after: JsonObject): boolean {
  const [was, is] = [own(before, "unknown"), own(after, "unknown")];
  if ([was, is].some((reasons) => reasons !== undefined && (!isObject(reasons) || Object.keys(reasons).length === 0))) {
    return equal(was, is);
  }
  const isCovered = (name: string): boolean => {
    const [from, to] = [own(before, name), own(after, name)];
    // A reason without a missing value is a separate change.
    const fits = (value: Json | undefined, reason: Json | undefined): boolean =>
      (value === null) === (typeof reason === "string");
    return (
      (from === null) !== (to === null) &&
      fits(from, own(reasonsIn(before), name)) &&
      fits(to, own(reasonsIn(after), name))
    );
  };
  return [...new Set([...Object.keys(reasonsIn(before)), ...Object.keys(reasonsIn(after))])].every(
    (name) => equal(own(reasonsIn(before), name), own(reasonsIn(after), name)) || isCovered(name),
  );
}
