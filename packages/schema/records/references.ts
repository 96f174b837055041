import type { z } from "zod";
import type { Path } from "../json/problem.ts";
import type { Collection } from "../vocabularies/collection.ts";
import { referenceTargets } from "./types/reference.ts";
import { leadsTo, lineage, walk } from "./walk.ts";

/** A reference inside a record: its path, and the record that it names. */
export type Reference = { readonly path: Path; readonly collection: Collection; readonly id: string };

/**
 * Every reference in a valid record except its own id, found by the types of its fields.
 * For a deal this yields, for example, `{ path: ["supplier"], collection: "entities", id: "russia" }`.
 */
export function* referencesIn(schema: z.core.$ZodType, record: unknown): Generator<Reference> {
  for (const { path, value, schema: at } of walk(schema, record, leads)) {
    if (path.length === 1 && path[0] === "id") continue;
    const target = referenceTo(at, value);
    if (target) yield { path, ...target };
  }
}

/** The record that a value refers to, if its schema is a reference. */
export function referenceTo(schema: z.core.$ZodType, value: unknown): Omit<Reference, "path"> | undefined {
  for (const ancestor of lineage(schema)) {
    const target = referenceTargets.get(ancestor);
    if (target) return target(value);
  }
  return undefined;
}

const leads = leadsTo((schema) => referenceTargets.has(schema));
