import { jsonSchemaOf } from "@unionstate/schema";
import { type Format, indentedJson } from "../format.ts";
import { tableNames } from "../tables/tables.ts";

/** `schemas/<name>.schema.json`: the schemas of the records in the JSON and NDJSON files, and of the redirects. */
export const jsonSchema: Format = {
  name: "JSON Schema",
  contents: "every collection, redirects",
  use: "validators and code generators",
  specification: "JSON Schema 2020-12",
  *files() {
    for (const name of tableNames) {
      yield {
        path: `schemas/${name}.schema.json`,
        mediaType: "application/schema+json",
        description:
          name === "redirects" ? "The JSON Schema of the redirects." : `The JSON Schema of the records of ${name}.`,
        chunks: () => [indentedJson(jsonSchemaOf(name))],
      };
    }
  },
};
