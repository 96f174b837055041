/** A record with the name of its collection: comparing the name narrows the record. */
import { list } from "./records.js";
import type { Collection, RecordOf } from "./types.js";

/** A record and its collection. `located.collection === "statements"` narrows `located.record` to a statement. */
export type Located<C extends Collection = Collection> = {
  [Name in C]: { readonly collection: Name; readonly record: RecordOf[Name] };
}[C];

/** The records of a collection, each with its name. */
export const locatedIn = <C extends Collection>(collection: C): readonly Located<C>[] =>
  list(collection).map((record: RecordOf[C]) => ({ collection, record }));
