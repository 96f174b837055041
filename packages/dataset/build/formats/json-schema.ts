import { collections, jsonSchemaOf } from "@unionstate/schema";
import type { Format } from "./format.ts";

/** `schemas/<collection>.schema.json`: what the records of the JSON and NDJSON files keep to. */
export const jsonSchema: Format = {
  name: "JSON Schema",
  of: "every collection",
  use: "validators and code generators",
  specification: "JSON Schema 2020-12",
  *files() {
    for (const collection of collections) {
      yield {
        path: `schemas/${collection}.schema.json`,
        mediaType: "application/schema+json",
        description: `The JSON Schema of the records of ${collection}.`,
        chunks: () => [`${JSON.stringify(jsonSchemaOf(collection), null, 2)}\n`],
      };
    }
  },
};
