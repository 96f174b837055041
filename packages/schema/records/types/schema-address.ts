import type { Collection } from "../../vocabularies/collection.ts";

/** The permanent URL of a schema: the `$id` of the JSON Schema, and the `$schema` of published records. */
export const schemaAddress = (name: Collection | "redirects"): string =>
  `https://w3id.org/unionstate/schemas/${name}.schema.json`;
