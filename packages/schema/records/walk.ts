import type { z } from "zod";
import type { Path } from "../json/problem.ts";
import { bare, optionFor } from "./descend.ts";

type Schema = z.core.$ZodType;

/** A value inside a record, its place, and the schema that governs it. */
export type Step = { readonly path: Path; readonly value: unknown; readonly schema: Schema };

/** Whether to look at what a schema governs. */
type Enters = (schema: Schema) => boolean;

const everywhere: Enters = () => true;

/**
 * Every value at every depth with its schema, the record itself first, then as the schema orders them. Unknown (`null`)
 * values are passed over.
 *
 * @param enters whether to look at what a schema governs; everything if not given
 */
export function* walk(schema: Schema, value: unknown, enters = everywhere): Generator<Step> {
  // A stack instead of recursion: each value would otherwise be handed up through every level above it.
  const stack: Step[] = [{ path: [], value, schema }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { path, value: inner } = step;
    if (inner === null || inner === undefined) continue;
    yield step;
    if (typeof inner !== "object") continue;
    const option = optionFor(step.schema, inner);
    if (!option) continue;
    const { def } = bare(option)._zod;
    const add = (key: string | number, item: unknown, next: Schema) =>
      stack.push({ path: [...path, key], value: item, schema: next });
    if (def.type === "object") {
      const fields = inner as Readonly<Record<string, unknown>>;
      for (const [key, next] of fieldsOf(def, enters)) if (Object.hasOwn(fields, key)) add(key, fields[key], next);
    } else if (def.type === "array" && enters(def.element)) {
      const items = inner as readonly unknown[];
      for (let index = items.length - 1; index >= 0; index -= 1) add(index, items[index], def.element);
    } else if (def.type === "record" && enters(def.valueType)) {
      for (const [key, item] of Object.entries(inner).reverse()) add(key, item, def.valueType);
    }
  }
}

type Fields = readonly (readonly [string, Schema])[];

/** The fields to look at, last first: they go on a stack. */
function fieldsOf(def: z.core.$ZodObjectDef, enters: Enters): Fields {
  const known = fieldsByWay.get(enters) ?? new WeakMap<object, Fields>();
  fieldsByWay.set(enters, known);
  const fields =
    known.get(def) ??
    Object.entries(def.shape)
      .filter(([, schema]) => enters(schema))
      .reverse();
  known.set(def, fields);
  return fields;
}

const fieldsByWay = new WeakMap<Enters, WeakMap<object, Fields>>();
