import { isQuantity } from "@unionstate/schema";
import type { FieldChange } from "../change.ts";
import { equal } from "../equal.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import { matchItems } from "./match-items.ts";
import type { Step } from "./step.ts";

type Found = Omit<FieldChange, "kind" | "record">;
type Place = Pick<FieldChange, "path" | "steps">;

/**
 * What is other in a record: one change for each field or item of a list, told by its path. A quantity is one value,
 * an inserted item one addition, and a value that becomes known takes the reason why it was unknown with it.
 */
export function diffValues(before: JsonObject, after: JsonObject): Found[] {
  return [...fields(before, after, { path: [], steps: [] })];
}

function* fields(before: JsonObject, after: JsonObject, at: Place): Generator<Found> {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  for (const name of names) {
    if (name === "unknown" && sameWithoutReasons(before, after)) continue;
    const place = into(at, name, { field: name });
    const [from, to] = [own(before, name), own(after, name)];
    if (from === undefined || to === undefined)
      yield {
        ...place,
        edit: to === undefined ? "removed" : "added",
        ...pair(from, to),
        ...reasons(before, after, name),
      };
    else
      for (const found of values(name, from, to, place))
        yield { ...found, ...(found.path.length === place.path.length && reasons(before, after, name)) };
  }
}

function* values(name: string, from: Json, to: Json, at: Place): Generator<Found> {
  if (equal(from, to)) return;
  if (isObject(from) && isObject(to) && isQuantity(from) && isQuantity(to)) {
    const { asPrinted: wasPrinted, ...was } = from;
    const { asPrinted: isPrinted, ...is } = to;
    if (!equal(was, is)) yield { ...at, edit: "changed", from, to };
    else yield* fields(from, to, at);
  } else if (isObject(from) && isObject(to)) yield* fields(from, to, at);
  else if (isListOfThings(from) && isListOfThings(to)) yield* items(name, from, to, at);
  else yield { ...at, edit: "changed", from, to };
}

function* items(of: string, before: readonly Json[], after: readonly Json[], at: Place): Generator<Found> {
  const { pairs, gone, fresh } = matchItems(of, before, after);
  const place = (index: number, item: Json): Place => into(at, index, { item, of });
  for (const [a, b] of pairs) {
    // An item is known by what it was called.
    const [from, to] = [before[a] as Json, after[b] as Json];
    yield* values(of, from, to, place(b, from));
  }
  for (const a of gone) yield { ...place(a, before[a] as Json), edit: "removed", from: before[a] as Json };
  for (const b of fresh) yield { ...place(b, after[b] as Json), edit: "added", to: after[b] as Json };
  const reordered = pairs.some(([a], index) => index > 0 && a < (pairs[index - 1]?.[0] ?? 0));
  if (reordered) yield { ...at, edit: "reordered", from: before, to: after };
}

const own = (value: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(value, name) ? value[name] : undefined;

const into = (at: Place, key: string | number, step: Step): Place => ({
  path: [...at.path, key],
  steps: [...at.steps, step],
});

const pair = (from: Json | undefined, to: Json | undefined): Pick<Found, "from" | "to"> => ({
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

// In a list of numbers the place says what a number means, as in the parts of a date.
const isListOfThings = (value: Json): value is readonly Json[] =>
  Array.isArray(value) && !value.some((item) => Array.isArray(item));

const reasonsIn = (value: JsonObject): JsonObject => {
  const reasons = own(value, "unknown");
  return isObject(reasons) ? reasons : {};
};

/** Why a field was or is unknown. */
function reasons(before: JsonObject, after: JsonObject, name: string): Pick<Found, "unknown"> {
  const reason = (value: JsonObject): string | undefined => {
    const said = own(value, name) === null ? own(reasonsIn(value), name) : undefined;
    return typeof said === "string" ? said : undefined;
  };
  const [from, to] = [reason(before), reason(after)];
  return from === undefined && to === undefined
    ? {}
    : { unknown: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) } };
}

/** Whether `unknown` tells nothing new but for fields that change themselves and carry their reason. */
function sameWithoutReasons(before: JsonObject, after: JsonObject): boolean {
  const [was, is] = [own(before, "unknown"), own(after, "unknown")];
  if ([was, is].some((told) => told !== undefined && (!isObject(told) || Object.keys(told).length === 0))) {
    return equal(was, is);
  }
  const told = (name: string): boolean => {
    const [from, to] = [own(before, name), own(after, name)];
    // A reason belongs to a null: one that does not is a change of its own.
    const fits = (value: Json | undefined, reason: Json | undefined): boolean =>
      (value === null) === (typeof reason === "string");
    return (
      (from === null) !== (to === null) &&
      fits(from, own(reasonsIn(before), name)) &&
      fits(to, own(reasonsIn(after), name))
    );
  };
  return [...new Set([...Object.keys(reasonsIn(before)), ...Object.keys(reasonsIn(after))])].every(
    (name) => equal(own(reasonsIn(before), name), own(reasonsIn(after), name)) || told(name),
  );
}
