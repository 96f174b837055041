import type { z } from "zod";
import type { Path } from "../json/problem.ts";
import { leadsTo } from "../records/leads-to.ts";
import { lineage } from "../records/lineage.ts";
import { recordSchemas } from "../records/record-schemas.ts";
import { walk } from "../records/walk.ts";
import { collections } from "../vocabularies/collection.ts";
import type { Records } from "./records.ts";

/** A value in a record, with its place. */
export type Placed<Value> = { readonly file: string; readonly path: Path; readonly value: Value };

type Schema = z.core.$ZodType;

const indexes = new WeakMap<Records, Map<Schema, readonly Placed<unknown>[]>>();

/**
 * Every value of one shared type, such as all quantities or all dates, wherever records hold them.
 *
 * @param type the shared schema, e.g. `quantity`
 */
export function valuesOf<Type extends z.ZodType>(type: Type, records: Records): readonly Placed<z.infer<Type>>[] {
  const index = indexes.get(records) ?? new Map<Schema, readonly Placed<unknown>[]>();
  indexes.set(records, index);
  // One walk serves all rules.
  const values = index.get(type) ?? found(type, records);
  index.set(type, values);
  return values as readonly Placed<z.infer<Type>>[];
}

function found(type: Schema, records: Records): Placed<unknown>[] {
  const leads = ways.get(type) ?? leadsTo((schema) => schema === type);
  ways.set(type, leads);
  const values: Placed<unknown>[] = [];
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      for (const { path, value, schema } of walk(recordSchemas[collection], record, leads)) {
        if (lineage(schema).includes(type)) values.push({ file, path, value });
      }
    }
  }
  return values;
}

const ways = new WeakMap<Schema, (schema: Schema) => boolean>();
