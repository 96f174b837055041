import type { z } from "zod";
import { child } from "./descend.ts";
import type { Path } from "./finding.ts";

/** A value inside a record, its place, and the schema that governs it. */
export type Step = { readonly path: Path; readonly value: unknown; readonly schema: z.core.$ZodType };

/** Every value at every depth with its schema, the record itself first. Unknown (`null`) values are passed over. */
export function* walk(schema: z.core.$ZodType, value: unknown, path: Path = []): Generator<Step> {
  if (value === null || value === undefined) return;
  yield { path, value, schema };
  if (typeof value !== "object") return;
  for (const [name, item] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    const next = child(schema, value, key);
    if (next) yield* walk(next, item, [...path, key]);
  }
}
