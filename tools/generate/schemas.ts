import { collections, jsonSchemaOf } from "@unionstate/schema";

/** `schemas/<name>.schema.json` for every collection, and for the redirects. */
export const schemas = (): ReadonlyMap<string, string> =>
  new Map(
    [...collections, "redirects" as const].map((name) => [
      `schemas/${name}.schema.json`,
      `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`,
    ]),
  );
