import { isObject, type Json } from "./json.ts";

/** A value as text that is the same for every order of keys, and differs for values that differ. */
export function canonical(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) =>
    // Braces become a list of pairs, which a list of lists can look like: the mark tells them apart.
    isObject(inner) ? ["{", ...Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))] : inner,
  );
}
