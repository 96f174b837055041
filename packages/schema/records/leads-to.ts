import type { z } from "zod";
import { bare } from "./descend.ts";
import { lineage } from "./lineage.ts";

type Schema = z.core.$ZodType;

/**
 * Which schemas hold some shared definitions, themselves or at any depth: most of a record is text, and who looks for
 * its dates need not enter that.
 *
 * @param types whether a schema is one of the definitions
 */
export function leadsTo(types: (schema: Schema) => boolean): (schema: Schema) => boolean {
  const known = new WeakMap<Schema, boolean>();
  const leads = (schema: Schema): boolean => {
    const answer = known.get(schema) ?? (lineage(schema).some(types) || innerOf(schema).some(leads));
    known.set(schema, answer);
    return answer;
  };
  return leads;
}

function innerOf(schema: Schema): readonly Schema[] {
  const { def } = bare(schema)._zod;
  switch (def.type) {
    case "object":
      return Object.values(def.shape);
    case "array":
      return [def.element];
    case "record":
      return [def.valueType];
    case "union":
      return def.options;
    default:
      return [];
  }
}
