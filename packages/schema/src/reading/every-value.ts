import { collections } from "../vocabularies/collection.ts";
import type { Path } from "./finding.ts";
import type { Records } from "./records.ts";

/** A value at any depth of a record. */
export type Value = { readonly file: string; readonly path: Path; readonly value: unknown };

/** Every value of every record at every depth, objects and lists included, in the order of the files. */
export function* everyValue(records: Records): Generator<Value> {
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      // As in `walk`, a stack: recursion would hand each value up through every level above it.
      const stack: Value[] = [{ file, path: [], value: record }];
      for (let step = stack.pop(); step; step = stack.pop()) {
        yield step;
        const { path, value } = step;
        if (typeof value !== "object" || value === null) continue;
        for (const [key, inner] of Object.entries(value).reverse()) {
          stack.push({ file, path: [...path, Array.isArray(value) ? Number(key) : key], value: inner });
        }
      }
    }
  }
}
