import type { z } from "zod";
import { recordSchemas } from "../records/record-schemas.ts";
import { collections } from "../vocabularies/collection.ts";
import type { Path } from "./finding.ts";
import { lineage } from "./lineage.ts";
import type { Records } from "./records.ts";
import { walk } from "./walk.ts";

/** A value in a record, with its place. */
export type Placed<Value> = { readonly file: string; readonly path: Path; readonly value: Value };

const indexes = new WeakMap<Records, ReadonlyMap<z.core.$ZodType, readonly Placed<unknown>[]>>();

/**
 * Every value of one shared type, such as all quantities or all dates, wherever records hold them.
 *
 * @param type the shared schema, e.g. `quantity`
 */
export function valuesOf<Type extends z.ZodType>(type: Type, records: Records): readonly Placed<z.infer<Type>>[] {
  let index = indexes.get(records);
  if (!index) {
    index = indexOf(records);
    indexes.set(records, index);
  }
  return (index.get(type) ?? []) as readonly Placed<z.infer<Type>>[];
}

// One walk serves all rules.
function indexOf(records: Records): Map<z.core.$ZodType, Placed<unknown>[]> {
  const index = new Map<z.core.$ZodType, Placed<unknown>[]>();
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      for (const { path, value, schema } of walk(recordSchemas[collection], record)) {
        for (const ancestor of lineage(schema)) {
          const values = index.get(ancestor);
          if (values) values.push({ file, path, value });
          else index.set(ancestor, [{ file, path, value }]);
        }
      }
    }
  }
  return index;
}
