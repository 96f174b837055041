import type { AnyRecord, Collection } from "./types.js";

/** The collection that a record belongs to, read off its schema: `polls` for a poll. */
export function collectionOf(record: AnyRecord): Collection {
  return record.$schema.slice(record.$schema.lastIndexOf("/") + 1, -".schema.json".length) as Collection;
}
