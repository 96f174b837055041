import type { z } from "zod";
import { child } from "./descend.ts";
import type { Path } from "./finding.ts";

/** A value inside a record, its place, and the schema that governs it. */
export type Step = { readonly path: Path; readonly value: unknown; readonly schema: z.core.$ZodType };

/** Every value at every depth with its schema, the record itself first. Unknown (`null`) values are passed over. */
export function* walk(schema: z.core.$ZodType, value: unknown): Generator<Step> {
  // A stack instead of recursion: each value would otherwise be handed up through every level above it.
  const stack: Step[] = [{ path: [], value, schema }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { path, value: inner, schema: at } = step;
    if (inner === null || inner === undefined) continue;
    yield step;
    if (typeof inner !== "object") continue;
    for (const [name, item] of Object.entries(inner).reverse()) {
      const key = Array.isArray(inner) ? Number(name) : name;
      const next = child(at, inner, key);
      if (next) stack.push({ path: [...path, key], value: item, schema: next });
    }
  }
}
