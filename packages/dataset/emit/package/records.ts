import { type Collection, collections, recordSchemas, schemaAddress } from "@unionstate/schema";
import { type Emitter, exportName, idType, jsonLiteral } from "./emitter.ts";

/**
 * The records as ES modules, for bundlers and browsers. `data.js` has each collection as a JSON text: one module of texts
 * loads several times as fast as fifteen, or as literals, and bundlers keep only the texts that a program uses. `lists.js`
 * parses each text on first use, so that there is one copy of the records. `<collection>.js` is one collection.
 */
export const emitRecords: Emitter = (records) => [
  {
    path: "data.js",
    text: collections
      .map((collection) => {
        // `parsedOnce` adds the address of the schema, which is the same for a whole collection.
        const bare = records.of(collection).map(({ record: { $schema, ...rest } }) => rest);
        return `export const ${exportName(collection)} = ${jsonLiteral(bare)};\n`;
      })
      .join(""),
  },
  {
    path: "lists.js",
    text: [
      'import * as texts from "./data.js";',
      'import { parsedOnce } from "./values.js";',
      "",
      ...collections.map(
        (collection) =>
          `export const ${exportName(collection)} = /* @__PURE__ */ parsedOnce(texts.${exportName(collection)}, ${JSON.stringify(schemaAddress(collection))});`,
      ),
      "",
      `export const lists = { ${collections.map((name) => `${JSON.stringify(name)}: ${exportName(name)}`).join(", ")} };`,
      "",
    ].join("\n"),
  },
  {
    path: "lists.d.ts",
    text: [
      'import type { Collection, RecordOf } from "./types.js";',
      "",
      "/** A function for each collection that returns its records, always the same ones. */",
      "export declare const lists: { readonly [C in Collection]: () => readonly RecordOf[C][] };",
      "",
    ].join("\n"),
  },
  ...collections.flatMap((collection) => [
    { path: `${collection}.js`, text: moduleOf(collection) },
    { path: `${collection}.d.ts`, text: typesOf(collection, records.of(collection).length) },
  ]),
];

function moduleOf(collection: Collection): string {
  const name = exportName(collection);
  return [
    'import { checkerOf, citerOf, getterOf } from "./collection.js";',
    `import { ${name} as list } from "./lists.js";`,
    "",
    'export { format, formatDate } from "./collection.js";',
    collection === "works"
      ? 'export { cite } from "./collection.js";'
      : `export const cite = /* @__PURE__ */ citerOf(${JSON.stringify(collection)});`,
    `export const ${name} = /* @__PURE__ */ list();`,
    `export const get = /* @__PURE__ */ getterOf(${JSON.stringify(collection)}, list);`,
    "export const has = /* @__PURE__ */ checkerOf(list);",
    "",
  ].join("\n");
}

function typesOf(collection: Collection, count: number): string {
  const { title, description } = recordSchemas[collection].meta() ?? {};
  const id = idType(collection);
  return [
    `import type { ${title}, ${id} } from "./types.js";`,
    'import type { CslItem } from "./work-item.js";',
    "",
    `/** All ${count} records of \`${collection}\`, in document order: the same list as \`list(${JSON.stringify(collection)})\`. ${description} */`,
    `export declare const ${exportName(collection)}: readonly ${title}[];`,
    "/**",
    ` * The record of \`${collection}\` with this id, or the one that replaces it.`,
    " *",
    " * @param id the record's id; a mistyped one does not compile",
    " * @throws RangeError if the collection has no such record, or one of another collection replaces it",
    " */",
    `export declare function get(id: ${id}): ${title};`,
    "/**",
    ` * Whether there is a record of \`${collection}\` with this id.`,
    " *",
    " * @param id any text",
    " */",
    `export declare function has(id: string): id is ${id};`,
    "/**",
    ` * A citation of a record of \`${collection}\`, as \`cite\` of the whole package writes it.`,
    " *",
    ' * @param style `"text"` for a line of plain text, `"bibtex"` for a BibTeX entry, `"csl"` for a CSL-JSON item',
    " * @throws TypeError if the value is not a record of this collection",
    " * @throws RangeError if there is no such style",
    " */",
    `export declare function cite(record: ${title}, style?: "text" | "bibtex"): string;`,
    `/** A citation of a record of \`${collection}\` as a CSL-JSON item, for citation processors. */`,
    `export declare function cite(record: ${title}, style: "csl"): CslItem;`,
    'export { formatDate } from "./dates.js";',
    'export { format } from "./format.js";',
    `export type { ${title}, ${id} };`,
    "",
  ].join("\n");
}

/**
 * The same modules for `require`, where each collection is read from its JSON file when it is first used. Node's
 * `import` leads to them as well, so that a process has one copy of the records.
 */
export const commonjsModules: Readonly<Record<string, string>> = {
  lists: [
    "exports.lists = {",
    ...collections.map((name) => `  ${JSON.stringify(name)}: () => require("./${name}.js").${exportName(name)},`),
    "};",
  ].join("\n"),
  ...Object.fromEntries(
    collections.map((collection) => [
      collection,
      [
        'const { checkerOf, cite, citerOf, format, formatDate, frozen, getterOf } = require("./collection.js");',
        `const records = frozen(require("./${collection}.json"));`,
        `exports.${exportName(collection)} = records;`,
        `exports.get = getterOf(${JSON.stringify(collection)}, () => records);`,
        "exports.has = checkerOf(() => records);",
        collection === "works" ? "exports.cite = cite;" : `exports.cite = citerOf(${JSON.stringify(collection)});`,
        "exports.format = format;",
        "exports.formatDate = formatDate;",
      ].join("\n"),
    ]),
  ),
};
