import { readFileSync } from "node:fs";
import { collections, jsonSchemaOf, recordSchemas } from "@unionstate/schema";
import { listSchemaOf } from "../list-schema.ts";
import { publishedRecord } from "../published.ts";
import { tableNames } from "../tables/tables.ts";
import type { Emitter, PackageFile } from "./emitter.ts";

/**
 * The JSON files of the package: `<collection>.json` and `redirects.json`, a list with one item a line; the schemas of
 * records, of lists of them and of the redirects in `schemas/`; and `changes.json`, what has changed since the previous
 * release by record and field.
 */
export const emitJson: Emitter = (records, redirects) => [
  ...collections.map((collection) => ({
    path: `${collection}.json`,
    text: lines(records.of(collection).map(({ record }) => publishedRecord(collection, record))),
  })),
  { path: "redirects.json", text: lines(redirects) },
  ...collections.map((collection) => typeOf(`${collection}.json`, String(recordSchemas[collection].meta()?.title))),
  typeOf("redirects.json", "Redirect"),
  ...tableNames.map((name) => ({
    path: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(name))}\n`,
  })),
  ...collections.map((name) => ({
    path: `schemas/${name}.list.schema.json`,
    text: `${JSON.stringify(listSchemaOf(name))}\n`,
  })),
  { path: "changes.json", text: readFileSync(new URL("../../changes.json", import.meta.url), "utf8") },
];

/** The type of a JSON file: `require` returns its value, and `import` has it as the default export. */
const typeOf = (file: string, type: string): PackageFile => ({
  path: `${file}.d.ts`,
  text: [
    `import type { ${type} } from "./types.js";`,
    "",
    `declare const all: readonly ${type}[];`,
    "export = all;",
    "",
  ].join("\n"),
});

const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? "[]\n" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
