import { jsonSchemaOf } from "@unionstate/schema";
import { type Format, indentedJson } from "../format.ts";
import { listSchemaOf } from "../list-schema.ts";
import { tableNames } from "../tables/tables.ts";

/** `schemas/<name>.schema.json`: the schema of a record in the JSON and NDJSON files; `<name>.list.schema.json`: that of the JSON file. */
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
          name === "redirects"
            ? "The JSON Schema of json/redirects.json, the list of redirects."
            : `The JSON Schema of one record of ${name}, such as a line of ndjson/${name}.ndjson.`,
        chunks: () => [indentedJson(jsonSchemaOf(name))],
      };
      // The schema of redirects is that of the whole file already.
      if (name === "redirects") continue;
      yield {
        path: `schemas/${name}.list.schema.json`,
        mediaType: "application/schema+json",
        description: `The JSON Schema of json/${name}.json, a list of records.`,
        chunks: () => [indentedJson(listSchemaOf(name))],
      };
    }
  },
};
