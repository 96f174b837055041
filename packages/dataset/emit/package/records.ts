import { collections, recordSchemas, schemaAddress } from "@unionstate/schema";
import { type Emitter, exportName, jsonLiteral } from "./emitter.ts";

/**
 * The records as JavaScript. `data.js` has each collection as a JSON text, parsed on first use: one module of texts
 * loads several times as fast as fifteen, or as literals, and bundlers keep only the texts that a program uses.
 * `<collection>.js` is a frozen list of one collection.
 */
export const emitRecords: Emitter = (records) => [
  {
    path: "data.js",
    text: collections
      .map((collection) => {
        // `parsed` adds the address of the schema, which is the same for a whole collection.
        const bare = records.of(collection).map(({ record: { $schema, ...rest } }) => rest);
        return `export const ${exportName(collection)} = ${jsonLiteral(bare)};\n`;
      })
      .join(""),
  },
  {
    path: "texts.js",
    text: [
      `import { ${collections.map(exportName).join(", ")} } from "./data.js";`,
      "",
      `export const texts = { ${collections.map((name) => `${JSON.stringify(name)}: ${exportName(name)}`).join(", ")} };`,
      "",
    ].join("\n"),
  },
  {
    path: "texts.d.ts",
    text: [
      'import type { Collection } from "./types.js";',
      "",
      "/** The records of each collection, as JSON, without the address of their schema. */",
      "export declare const texts: Readonly<Record<Collection, string>>;",
      "",
    ].join("\n"),
  },
  ...collections.flatMap((collection) => {
    const name = exportName(collection);
    const { title, description } = recordSchemas[collection].meta() ?? {};
    return [
      {
        path: `${collection}.js`,
        text: [
          `import { ${name} as text } from "./data.js";`,
          'import { parsed } from "./values.js";',
          "",
          `export const ${name} = /* @__PURE__ */ parsed(text, ${JSON.stringify(schemaAddress(collection))});`,
          "",
        ].join("\n"),
      },
      {
        path: `${collection}.d.ts`,
        text: [
          `import type { ${title} } from "./types.js";`,
          "",
          `/** All ${records.of(collection).length} records of \`${collection}\`, sorted by id. ${description} */`,
          `export declare const ${name}: readonly ${title}[];`,
          `export type { ${title} };`,
          "",
        ].join("\n"),
      },
    ];
  }),
];
