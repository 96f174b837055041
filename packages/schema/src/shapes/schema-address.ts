import type { Collection } from "../vocabularies/collection.ts";

/** The permanent name of a collection's schema: the `$id` of the JSON Schema, and the `$schema` of published records. */
export const schemaAddress = (collection: Collection): string =>
  `https://w3id.org/unionstate/schemas/${collection}.schema.json`;
