/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is an object, as opposed to a list or `null`. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether two values are equal: the order of keys does not matter, the order of list items does. */
export function equal(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => equal(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A value as text. Values have the same text if and only if they are equal, in any order of their keys. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    // The mark distinguishes the pairs of an object from a list of lists.
    isObject(inner) ? ["{", ...Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))] : inner,
  );
}

/** The order of strings by code point, which does not depend on the locale. */
export const byCodePoint = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
