import { jsonSchemaOf } from "../../packages/schema/records/json-schema.ts";
import { publishedSchemas, type SchemaName } from "../../packages/schema/records/published-schemas.ts";

/** `schemas/<name>.schema.json` for every collection, and for the redirects. */
export const schemas = (): ReadonlyMap<string, string> =>
  new Map(
    (Object.keys(publishedSchemas) as SchemaName[]).map((name) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
    ]),
  );
