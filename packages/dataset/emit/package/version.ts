import schema from "@unionstate/schema/package.json" with { type: "json" };
import manifest from "../../package.json" with { type: "json" };
import type { Emitter } from "./emitter.ts";

/** `version.js`: the versions of the dataset and of its schemas, and the day of the release, so that a citation can name them. */
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
      "/** The version of the schemas that its records follow: that of `@unionstate/schema`. */",
      "export declare const schemaVersion: string;",
      "/** The day of this version, e.g. `2026-11-23`. */",
      "export declare const released: string;",
      "",
    ].join("\n"),
  },
];
