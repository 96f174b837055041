import type { z } from "zod";
import type { Path } from "../json/problem.ts";
import type { Collection } from "../vocabularies/collection.ts";
import { leadsTo } from "./leads-to.ts";
import { lineage } from "./lineage.ts";
import { referenceTargets } from "./types/reference.ts";
import { walk } from "./walk.ts";

/** A reference inside a record: where it stands, and which record it names. */
export type Reference = { readonly path: Path; readonly collection: Collection; readonly id: string };

/**
 * Every reference in a valid record, its own id excepted, found by its schema: no field is listed by hand.
 * For a deal this yields, for instance, `{ path: ["supplier"], collection: "entities", id: "russia" }`.
 */
export function* referencesIn(schema: z.core.$ZodType, record: unknown): Generator<Reference> {
  for (const { path, value, schema: at } of walk(schema, record, leads)) {
    if (path.length === 1 && path[0] === "id") continue;
    for (const ancestor of lineage(at)) {
      const target = referenceTargets.get(ancestor as z.ZodType);
      if (target) yield { path, ...target(value) };
    }
  }
}

const leads = leadsTo((schema) => referenceTargets.has(schema as z.ZodType));
