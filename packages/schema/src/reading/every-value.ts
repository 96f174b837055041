import { collections } from "../vocabularies/collection.ts";
import type { Path } from "./finding.ts";
import type { Records } from "./records.ts";

/** A value at any depth of a record. */
export type Value = { readonly file: string; readonly path: Path; readonly value: unknown };

/** Every value of every record at every depth, objects and lists included, in the order of the files. */
export function* everyValue(records: Records): Generator<Value> {
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) yield* within(file, [], record);
  }
}

function* within(file: string, path: Path, value: unknown): Generator<Value> {
  yield { file, path, value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* within(file, [...path, Array.isArray(value) ? Number(key) : key], inner);
  }
}
