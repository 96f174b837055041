import { isObject, type Path, valueAt } from "@unionstate/schema";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/**
 * A copy of a record with another value at a path.
 *
 * @param to the new value; `undefined` removes the field or item
 */
export function replaced(record: JsonObject, [key = "", ...rest]: Path, to: unknown): JsonObject {
  const inner = rest.length === 0 ? to : replacedIn(record[key], rest, to);
  if (inner !== undefined) return { ...record, [key]: inner };
  const { [key]: _, ...left } = record;
  return left;
}

function replacedIn(value: unknown, path: Path, to: unknown): unknown {
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
  const holder = valueAt(record, holderPath);
  if (!isObject(holder)) return record;
  const renamed = Object.fromEntries(
    Object.entries(holder).map(([key, value]) => [key === path.at(-1) ? name : key, value]),
  );
  return holderPath.length === 0 ? renamed : replaced(record, holderPath, renamed);
}
