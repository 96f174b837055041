import { collections } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";
import { exportName } from "./export-name.ts";

/** What `index.js` exports besides types. */
export const apiNames = [
  "cite",
  "collectionOf",
  "collections",
  "find",
  "format",
  "formatDate",
  "get",
  "graph",
  "high",
  "list",
  "low",
  "paper",
  "quantities",
  "redirect",
  "references",
  "released",
  "schemaVersion",
  "timeline",
  "version",
] as const;

/**
 * `<entry>.cjs` and `.d.cts`: the same modules and types for `require`, which Node 20.19 and later answers with an ES
 * module. There is one copy of the data, whichever way it is loaded.
 */
export const emitCommonjs: Emitter = () =>
  [
    { entry: "index", names: apiNames },
    ...collections.map((collection) => ({ entry: collection, names: [exportName(collection)] })),
  ].flatMap(({ entry, names }) => {
    const module = `typeof import("./${entry}.js", { with: { "resolution-mode": "import" } })`;
    return [
      { path: `${entry}.cjs`, text: `"use strict";\nmodule.exports = require("./${entry}.js");\n` },
      {
        path: `${entry}.d.cts`,
        text: [
          ...names.map((name) => `export declare const ${name}: (${module})["${name}"];`),
          `export type * from "./${entry}.js" with { "resolution-mode": "import" };`,
          "",
        ].join("\n"),
      },
    ];
  });
