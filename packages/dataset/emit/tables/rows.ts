/** What the rows of tables are made of: records and redirects with their derived fields, and the values inside them. */
import { type Collection, collections, isObject, type Path, type SchemaName, valueAt } from "@unionstate/schema";
import type { Release } from "../format.ts";
import { exportRecord, type Item } from "./derived.ts";
import type { FlatObject, FlatShape } from "./flat-shape.ts";
import { columnName } from "./table.ts";

/**
 * The records of a collection with their derived fields, or the redirects, each with what it leads to as a list. One at a
 * time: all together may not fit in memory.
 */
export function* itemsOf(name: SchemaName, { records, redirects }: Release): Generator<Item> {
  if (name !== "redirects") {
    for (const { record } of records.of(name)) yield exportRecord(name, record, records);
  } else {
    for (const redirect of redirects) {
      yield { id: redirect.from, ...redirect, ...("to" in redirect && { to: [redirect.to].flat() }) };
    }
  }
}

/** Every record of the release with its collection and its derived fields, one at a time. */
export function* recordsOf(release: Release): Generator<{ readonly collection: Collection; readonly item: Item }> {
  for (const collection of collections) {
    for (const item of itemsOf(collection, release)) yield { collection, item };
  }
}

/** An object inside a record: its shape, and its place. */
export type Inner = { readonly shape: FlatObject; readonly value: object; readonly path: Path };

/** Every object inside an object, itself first, in order; not those that other sources report. */
export function* objectsIn(shape: FlatShape, value: unknown, path: Path = []): Generator<Inner> {
  if (shape.kind === "list") {
    for (const [index, item] of listAt(value, []).entries()) yield* objectsIn(shape.item, item, [...path, index]);
  } else if (shape.kind === "object" && isObject(value)) {
    yield { shape, value, path };
    for (const [field, inner] of shape.fields) {
      if (field !== "corroborations") yield* objectsIn(inner, value[field], [...path, field]);
    }
  }
}

/**
 * Where a value is, as the tables name it: the item of a list that it is in, with places counted from 1, and the
 * name of its column. `["steps", 0, "price"]` is the column `price` of the part `steps.1`.
 */
export function placeOf(path: Path): { readonly part: string | undefined; readonly field: string } {
  const last = path.findLastIndex((key, index) => typeof key === "number" && index < path.length - 1);
  const part = path.slice(0, last + 1).map((key) => (typeof key === "number" ? key + 1 : key));
  const names = path.slice(last + 1).flatMap((key) => (typeof key === "number" ? [] : [key]));
  return { part: part.length > 0 ? part.join(".") : undefined, field: columnName(names) };
}

/** The known value at a path: `undefined` if there is none, or if it is `null`. */
export const knownAt = (value: unknown, path: Path): unknown => valueAt(value, path) ?? undefined;

/** The list at a path; empty if there is none. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = knownAt(value, path);
  return Array.isArray(list) ? list : [];
}
