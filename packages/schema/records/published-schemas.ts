import { recordSchemas } from "./record-schemas.ts";
import { redirects } from "./types/redirects.ts";

/** Every schema that is published as a JSON Schema, by name: of the records of each collection, and of the redirects. */
export const publishedSchemas = { ...recordSchemas, redirects } as const;

/** The name of a published schema. Example: `polls`. */
export type SchemaName = keyof typeof publishedSchemas;
