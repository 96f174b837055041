import { readFileSync } from "node:fs";
import type { Emitter } from "./emitter.ts";

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
  released: string;
};

/** `version.js`: the version of the dataset and its date, so that a citation can name them. */
export const emitVersion: Emitter = () => [
  {
    path: "version.js",
    text: [
      `export const version = ${JSON.stringify(manifest.version)};`,
      `export const released = ${JSON.stringify(manifest.released)};`,
      "",
    ].join("\n"),
  },
  {
    path: "version.d.ts",
    text: [
      "/** The version of this dataset (semantic versioning for data). */",
      "export declare const version: string;",
      "/** The day of this version, e.g. `2026-11-23`. */",
      "export declare const released: string;",
      "",
    ].join("\n"),
  },
];
