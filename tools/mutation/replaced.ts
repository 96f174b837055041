import type { Path } from "@unionstate/schema";
import type { Json, JsonObject } from "../../apps/validate/src/diff/json.ts";

/**
 * A record with another value at a place; the record itself stays as it is.
 *
 * @param to what is to stand there; `undefined` takes the field or item away
 */
export const replaced = (record: JsonObject, path: Path, to: Json | undefined): JsonObject =>
  inside(record, path, to) as JsonObject;

function inside(value: Json, [key, ...rest]: Path, to: Json | undefined): Json | undefined {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index) => {
      if (index !== key) return [item];
      const next = inside(item, rest, to);
      return next === undefined ? [] : [next];
    });
  }
  const fields = value as JsonObject;
  const next = inside(fields[key] as Json, rest, to);
  if (next !== undefined) return { ...fields, [key]: next };
  const { [key]: _, ...left } = fields;
  return left;
}
