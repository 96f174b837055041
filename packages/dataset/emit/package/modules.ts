import { collections, recordSchemas } from "@unionstate/schema";
import type { Emitter } from "./emitter.ts";
import { exportName } from "./export-name.ts";
import { jsonText } from "./json-text.ts";
import { publishedRecord } from "./published-record.ts";

/** `<collection>.js` and its `.d.ts`: a frozen list of the collection's records, and nothing of any other. */
export const emitModules: Emitter = (records) =>
  collections.flatMap((collection) => {
    const name = exportName(collection);
    const { title, description } = recordSchemas[collection].meta() ?? {};
    const list = records.of(collection).map(({ record }) => publishedRecord(collection, record));
    return [
      {
        path: `${collection}.js`,
        text: `import { frozen } from "./frozen.js";\n\nexport const ${name} = /* @__PURE__ */ frozen(/* @__PURE__ */ JSON.parse(${jsonText(list)}));\n`,
      },
      {
        path: `${collection}.d.ts`,
        text: [
          `import type { ${title} } from "./types.js";`,
          "",
          `/** All ${list.length} records of \`${collection}\`, by id. ${description} */`,
          `export declare const ${name}: readonly ${title}[];`,
          `export type { ${title} };`,
          "",
        ].join("\n"),
      },
    ];
  });
