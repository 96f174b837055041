import type { Path } from "@unionstate/schema";
import type { JsonObject } from "../../apps/validate/src/diff/json.ts";
import { replaced } from "./replaced.ts";
import { valueAt } from "./value-at.ts";

/** A record with one field under another name, where it stood. */
export function renamedKey(record: JsonObject, path: Path, name: string): JsonObject {
  const holder = valueAt(record, path.slice(0, -1)) as JsonObject;
  const fields = Object.entries(holder).map(([key, value]) => [key === path.at(-1) ? name : key, value] as const);
  return replaced(record, path.slice(0, -1), Object.fromEntries(fields));
}
