import { type Format, indentedJson, type Release } from "../format.ts";
import { about, credits, source } from "../published.ts";
import { type Column, listDelimiter, type Table } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";
import { csvPath } from "./csv.ts";

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
    sources: [{ title: source.citation }, ...credits.map(({ name, url }) => ({ title: name, path: url }))],
    contributors: [{ title: about.creator, roles: ["creator"] }],
    keywords: about.keywords,
    resources: tables.map((table) => {
      const file = written.find(({ path }) => path === csvPath(table));
      if (!file) throw new Error(`${csvPath(table)} was not written before its description.`);
      return {
        name: table.name,
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
  };
}

const tableSchema = ({ columns, key, foreignKeys }: Table): unknown => ({
  $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
  fields: columns.map(field),
  primaryKey: key,
  ...(foreignKeys.length > 0 && {
    foreignKeys: foreignKeys.map(({ columns, table, to }) => ({
      fields: columns,
      reference: { resource: table, fields: to },
    })),
  }),
  missingValues: [""],
});

function field({ name, type, isList, description, required, values, unit }: Column): unknown {
  const constraints = { ...(required && { required }), ...(!isList && values && { enum: values }) };
  const remarks = [
    description,
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    // Table Schema has a type `list`, but its published profile refuses it.
    ...(isList ? [`Several values, with \`${listDelimiter}\` between them.`] : []),
  ];
  return {
    name,
    type,
    description: remarks.join(" "),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
