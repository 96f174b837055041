import { readFileSync } from "node:fs";
import type { Emitter } from "./emitter.ts";

const manifestOf = (path: string): { version: string; released: string } =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

const manifest = manifestOf("../../package.json");
const schema = manifestOf("../../../schema/package.json");

/** `version.js`: the version of the dataset, of its schemas, and its date, so that a citation can name them. */
export const emitVersion: Emitter = () => [
  {
    path: "version.js",
    text: [
      `export const version = ${JSON.stringify(manifest.version)};`,
      `export const schemaVersion = ${JSON.stringify(schema.version)};`,
      `export const released = ${JSON.stringify(manifest.released)};`,
      "",
    ].join("\n"),
  },
  {
    path: "version.d.ts",
    text: [
      "/** The version of this dataset (semantic versioning for data). */",
      "export declare const version: string;",
      "/** The version of the schemas that its records keep: that of `@unionstate/schema`. */",
      "export declare const schemaVersion: string;",
      "/** The day of this version, e.g. `2026-11-23`. */",
      "export declare const released: string;",
      "",
    ].join("\n"),
  },
];
