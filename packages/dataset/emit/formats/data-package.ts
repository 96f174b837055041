import { type Format, indentedJson, type Release } from "../format.ts";
import { about, source } from "../published.ts";
import { dayType } from "../tables/derived.ts";
import { type Column, keyOf, type Table, tableNames, tablesOf } from "../tables/tables.ts";
import { csvPath, listDelimiter } from "./csv.ts";

/** `csv/datapackage.json`: a Frictionless Data Package of the CSV files, with a Table Schema for each. */
export const dataPackage: Format = {
  name: "Frictionless Data Package",
  contents: "the CSV files",
  use: "Frictionless tools, catalogues: types, keys and descriptions of all columns",
  specification: "Data Package 2.0, Table Schema 2.0",
  *files(release) {
    yield {
      path: "csv/datapackage.json",
      mediaType: "application/json",
      description: "The Data Package of the CSV files: types, keys and descriptions of all columns.",
      chunks: () => [indentedJson(descriptor(release))],
    };
  },
};

function descriptor({ version, released, written }: Release): unknown {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: about.name,
    title: about.title,
    description: about.description,
    homepage: about.url,
    version,
    created: `${released}T00:00:00Z`,
    licenses: [{ name: about.licence.name, title: about.licence.title, path: about.licence.url }],
    sources: [{ title: source.citation }],
    contributors: [{ title: about.creator, roles: ["creator"] }],
    keywords: about.keywords,
    resources: tableNames.flatMap((name) =>
      tablesOf(name).map((table) => {
        const file = written.find(({ path }) => path === csvPath(table));
        if (!file) throw new Error(`${csvPath(table)} was not written before its description.`);
        return {
          name: resourceName(table),
          type: "table",
          path: csvPath(table).slice("csv/".length),
          description: table.description,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: file.bytes,
          hash: `sha256:${file.sha256}`,
          dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
          schema: tableSchema(table),
        };
      }),
    ),
  };
}

const resourceName = (table: Table): string => table.path.join(".").toLowerCase();

function tableSchema(table: Table): unknown {
  const [record, ...places] = table.position;
  const references = [
    ...(record ? [{ field: record, collection: table.of }] : []),
    // A foreign key is one value; a list of ids in one cell cannot be one.
    ...table.columns.flatMap(({ name, form, refersTo }) =>
      form === "value" && refersTo && refersTo !== "any" && name !== "id"
        ? [{ field: name, collection: refersTo }]
        : [],
    ),
  ];
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: [
      ...(record
        ? [
            {
              name: record,
              type: "string",
              description: "The record that the row belongs to.",
              constraints: { required: true },
            },
          ]
        : []),
      ...places.map((name) => ({
        name,
        type: "integer",
        description: `Place in the list \`${name}\`, counted from 1.`,
        constraints: { required: true },
      })),
      ...table.columns.map(field),
    ],
    primaryKey: keyOf(table),
    ...(references.length > 0 && {
      foreignKeys: references.map(({ field, collection }) => ({
        fields: [field],
        reference: { resource: collection, fields: ["id"] },
      })),
    }),
    missingValues: [""],
  };
}

function field({ name, form, type, typeName, description, required, values }: Column): unknown {
  const constraints = { ...(required && { required }), ...(form === "value" && values && { enum: values }) };
  return {
    name,
    ...(form === "value" && { type: typeName === dayType ? "date" : type }),
    // Table Schema has a type for a list in one cell; JSON is an `array` or an `object`.
    ...(form === "list" && { type: "list", delimiter: listDelimiter, itemType: type }),
    ...(form === "json" && { type: name.endsWith("unknown") ? "object" : "array" }),
    ...(description && { description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
