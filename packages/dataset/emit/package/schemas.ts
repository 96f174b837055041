import { jsonSchemaOf, publishedSchemas, type SchemaName } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";

/** `schemas/<name>.schema.json`: what the records and the redirects keep to, for every language. */
export const emitSchemas: Emitter = () =>
  (Object.keys(publishedSchemas) as SchemaName[]).map((name) => ({
    path: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(name))}\n`,
  }));
