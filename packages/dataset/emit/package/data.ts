import { collections } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";
import { jsonText } from "./json-text.ts";

/**
 * `data.js`: the records of all collections as JSON texts in one module. Texts are read several times as fast as
 * literals, one module several times as fast as thirteen, and nothing is parsed before somebody asks for it. The schema's
 * address, the same for a whole collection, is added by who reads them.
 */
export const emitData: Emitter = (records) => [
  {
    path: "data.js",
    text: `export const texts = {\n${collections
      .map((collection) => {
        const list = records.of(collection).map(({ record: { $schema, ...rest } }) => rest);
        return `${JSON.stringify(collection)}: ${jsonText(list)},\n`;
      })
      .join("")}};\n`,
  },
  {
    path: "data.d.ts",
    text: [
      'import type { Collection } from "./types.js";',
      "",
      "/** The records of each collection, as JSON, without the address of their schema. */",
      "export declare const texts: Readonly<Record<Collection, string>>;",
      "",
    ].join("\n"),
  },
];
