import { byCodePoint } from "../by-code-point.ts";
import { equal } from "../equal.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Snapshot } from "../snapshot.ts";
import { diffTypes } from "./diff-types.ts";
import type { SchemaChange } from "./schema-change.ts";

/**
 * What the schemas allow or ask for, and did not before. What changed alike in several collections, because they share
 * a type, is told once. Empty where one side has no schemas.
 */
export function diffSchemas(base: Snapshot["schemas"], head: Snapshot["schemas"]): SchemaChange[] {
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
  return [...is].flatMap(([type, schema]) => {
    const old = was.get(type);
    if (!old || equal(old, schema)) return [];
    const found = diffTypes(
      { schema: old, definitions: (name) => was.get(name) },
      { schema, definitions: (name) => is.get(name) },
    );
    return found.map((change) => ({ ...own, ...change, type }));
  });
}

/** The record of a collection and the types that it is made of, by name. */
function typesOf(collection: string, { $defs, ...root }: JsonObject): ReadonlyMap<string, JsonObject> {
  const title = typeof root.title === "string" ? root.title : collection;
  const shared = Object.entries(isObject($defs) ? $defs : {}).filter((entry): entry is [string, JsonObject] =>
    isObject(entry[1]),
  );
  return new Map([[title, root], ...shared]);
}
