import { publishedSchemas, type SchemaName } from "@unionstate/schema";

/** What a release has as tables: the collections, and what became of records that are no more. */
export const tabled: readonly SchemaName[] = Object.keys(publishedSchemas) as SchemaName[];
