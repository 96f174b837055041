import type { Path } from "@unionstate/schema";
import { isObject, type Json, type JsonObject } from "../../apps/validate/src/diff/json.ts";

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The value at a path, or `undefined` if there is none. */
export const valueAt = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (isList(inner) ? inner[Number(key)] : isObject(inner) ? inner[key] : undefined),
    value,
  );

/**
 * A copy of a record with another value at a path.
 *
 * @param to the new value; `undefined` removes the field or item
 */
export function replaced(record: JsonObject, [key = "", ...rest]: Path, to: Json | undefined): JsonObject {
  const inner = rest.length === 0 ? to : replacedIn(record[key], rest, to);
  if (inner !== undefined) return { ...record, [key]: inner };
  const { [key]: _, ...left } = record;
  return left;
}

function replacedIn(value: Json | undefined, path: Path, to: Json | undefined): Json | undefined {
  if (isObject(value)) return replaced(value, path, to);
  if (!isList(value)) return value;
  const [key, ...rest] = path;
  return value.flatMap((item, index) => {
    if (index !== key) return [item];
    const next = rest.length === 0 ? to : replacedIn(item, rest, to);
    return next === undefined ? [] : [next];
  });
}

/** A copy of a record in which one field has another name in the same position. */
export function renamedKey(record: JsonObject, path: Path, name: string): JsonObject {
  const holderPath = path.slice(0, -1);
  const holder = holderPath.length === 0 ? record : valueAt(record, holderPath);
  if (!isObject(holder)) return record;
  const renamed = Object.fromEntries(
    Object.entries(holder).map(([key, value]) => [key === path.at(-1) ? name : key, value]),
  );
  return holderPath.length === 0 ? renamed : replaced(record, holderPath, renamed);
}
