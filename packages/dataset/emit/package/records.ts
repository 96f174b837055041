import { collections, recordSchemas } from "@unionstate/schema";
import { publishedRecord } from "../published.ts";
import { type Emitter, exportName, jsonLiteral } from "./emitter.ts";

/**
 * The records as JavaScript. `data.js` has all of them as JSON texts, parsed on first use: one module of texts loads
 * several times as fast as thirteen, or as literals. `<collection>.js` is a frozen list of one collection alone.
 */
export const emitRecords: Emitter = (records) => [
  {
    path: "data.js",
    text: `export const texts = {\n${collections
      .map((collection) => {
        // `list` adds the address of the schema, which is the same for a whole collection.
        const bare = records.of(collection).map(({ record: { $schema, ...rest } }) => rest);
        return `${JSON.stringify(collection)}: ${jsonLiteral(bare)},\n`;
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
  ...collections.flatMap((collection) => {
    const name = exportName(collection);
    const { title, description } = recordSchemas[collection].meta() ?? {};
    const list = records.of(collection).map(({ record }) => publishedRecord(collection, record));
    return [
      {
        path: `${collection}.js`,
        text: `import { frozen } from "./values.js";\n\nexport const ${name} = /* @__PURE__ */ frozen(/* @__PURE__ */ JSON.parse(${jsonLiteral(list)}));\n`,
      },
      {
        path: `${collection}.d.ts`,
        text: [
          `import type { ${title} } from "./types.js";`,
          "",
          `/** All ${list.length} records of \`${collection}\`, sorted by id. ${description} */`,
          `export declare const ${name}: readonly ${title}[];`,
          `export type { ${title} };`,
          "",
        ].join("\n"),
      },
    ];
  }),
];
