import { readFileSync } from "node:fs";
import { collections, jsonSchemaOf } from "@unionstate/schema";
import { publishedRecord } from "../published.ts";
import { tableNames } from "../tables/tables.ts";
import type { Emitter } from "./emitter.ts";

/**
 * The JSON files of the package: `<collection>.json` and `redirects.json`, a list with one item a line; the schemas of
 * both in `schemas/`; and `changes.json`, what has changed since the previous release by record and field.
 */
export const emitJson: Emitter = (records, redirects) => [
  ...collections.map((collection) => ({
    path: `${collection}.json`,
    text: lines(records.of(collection).map(({ record }) => publishedRecord(collection, record))),
  })),
  { path: "redirects.json", text: lines(redirects) },
  ...tableNames.map((name) => ({
    path: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(name))}\n`,
  })),
  { path: "changes.json", text: readFileSync(new URL("../../changes.json", import.meta.url), "utf8") },
];

const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? "[]\n" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
