import { z } from "zod";
import { publishedSchemas, type SchemaName } from "./record-schemas.ts";
import { schemaAddress } from "./types/schema-address.ts";

/**
 * The JSON Schema 2020-12 of one collection's records, or of the redirects, with shared types in `$defs`.
 * Deterministic: the order of keys is the order of the source.
 */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const { $schema, $defs, ...schema } = z.toJSONSchema(publishedSchemas[name], {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      // A discriminated union comes out as `oneOf` without a type; Ajv's strict mode and editors want one.
      if (jsonSchema.oneOf) jsonSchema.type = "object";
    },
  });
  return { $schema, $id: schemaAddress(name), ...schema, $defs };
}
