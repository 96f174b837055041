import type { z } from "zod";
import { recordSchemas } from "../records/record-schemas.ts";
import { collections } from "../vocabularies/collection.ts";
import type { Path } from "./finding.ts";
import { lineage } from "./lineage.ts";
import type { Records } from "./records.ts";
import { walk } from "./walk.ts";

/** A value in a record, with its place. */
export type Placed<Value> = { readonly file: string; readonly path: Path; readonly value: Value };

/**
 * Every value of one shared type, such as all quantities or all dates, wherever records hold them.
 *
 * @param type the shared schema, e.g. `quantity`
 */
export function* valuesOf<Type extends z.ZodType>(type: Type, records: Records): Generator<Placed<z.infer<Type>>> {
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      for (const { path, value, schema } of walk(recordSchemas[collection], record)) {
        for (const ancestor of lineage(schema)) {
          if (ancestor === type) yield { file, path, value: value as z.infer<Type> };
        }
      }
    }
  }
}
