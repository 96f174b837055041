import { z } from "zod";
import { recordSchemas } from "./records/record-schemas.ts";
import { schemaAddress } from "./shapes/schema-address.ts";
import type { Collection } from "./vocabularies/collection.ts";

/**
 * The JSON Schema 2020-12 of one collection's records, with shared types in `$defs`.
 * Deterministic: the order of keys is the order of the source.
 */
export function jsonSchemaOf(collection: Collection): Record<string, unknown> {
  const { $schema, $defs, ...schema } = z.toJSONSchema(recordSchemas[collection], {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      // A discriminated union comes out as `oneOf` without a type; Ajv's strict mode and editors want one.
      if (jsonSchema.oneOf) jsonSchema.type = "object";
    },
  });
  return { $schema, $id: schemaAddress(collection), ...schema, $defs };
}
