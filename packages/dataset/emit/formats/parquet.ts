import { type SchemaName, schemaAddress } from "@unionstate/schema";
import type { SchemaElement } from "hyparquet";
import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import type { Format, Release } from "../format.ts";
import { dayType, exportShapeOf } from "../tables/derived.ts";
import type { FlatObject, FlatShape } from "../tables/flat-shape.ts";
import { itemsOf, knownAt, listAt } from "../tables/rows.ts";
import { tableNames } from "../tables/tables.ts";

/** `parquet/<name>.parquet`: the records and the redirects, with their nested values. */
export const parquet: Format = {
  name: "Parquet",
  contents: "every collection, redirects",
  use: "DuckDB, pandas, Arrow, R: nested lists and structures",
  specification: "Apache Parquet, nested types",
  *files(release) {
    for (const name of tableNames) {
      yield {
        path: `parquet/${name}.parquet`,
        mediaType: "application/vnd.apache.parquet",
        description:
          name === "redirects"
            ? "What became of records that no longer exist."
            : `All records of ${name}, with nested values.`,
        chunks() {
          const shape = exportShapeOf(name);
          const writer = new ByteWriter();
          parquetWriteRows({
            writer,
            columns: [...shape.fields.keys()].map((field) => ({ name: field })),
            rows: rows(shape, name, release),
            schema: [{ name: "root", num_children: shape.fields.size }, ...fieldsOf(shape)],
            createdBy: "@unionstate/dataset",
          });
          return [new Uint8Array(writer.getBuffer())];
        },
      };
    }
  },
};

/** The records as they are published, one at a time, so that only those of one row group are held in memory. */
function* rows(shape: FlatObject, name: SchemaName, release: Release): Generator<Record<string, unknown>> {
  for (const item of itemsOf(name, release)) {
    yield completeObject(shape, { ...item, $schema: schemaAddress(name) });
  }
}

const fieldsOf = (shape: FlatObject): SchemaElement[] =>
  [...shape.fields].flatMap(([name, inner]) => elements(name, inner));

/** The Parquet elements of a field: objects are groups, lists the three levels that the format prescribes. */
function elements(name: string, shape: FlatShape): SchemaElement[] {
  const repetition_type = shape.required ? "REQUIRED" : "OPTIONAL";
  switch (shape.kind) {
    case "value":
      return [{ name, repetition_type, ...types[shape.name === dayType ? "day" : shape.type] }];
    case "object":
      return [{ name, repetition_type, num_children: shape.fields.size }, ...fieldsOf(shape)];
    case "list":
      return [
        { name, repetition_type, num_children: 1, converted_type: "LIST" },
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        ...elements("element", shape.item),
      ];
    case "map":
      return [
        { name, repetition_type, num_children: 1, converted_type: "MAP" },
        { name: "key_value", repetition_type: "REPEATED", num_children: 2 },
        { name: "key", repetition_type: "REQUIRED", ...types.string },
        ...elements("value", shape.item),
      ];
  }
}

const types = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
} as const;

/** A value with every field of its shape, `null` where it has none; maps as the pairs that the writer expects. */
function complete(shape: FlatShape, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case "value":
      return shape.name === dayType ? new Date(String(value)) : value;
    case "object":
      return completeObject(shape, value);
    case "list":
      return listAt(value, []).map((item) => complete(shape.item, item));
    case "map":
      return Object.entries(value).map(([key, item]) => ({ key, value: complete(shape.item, item) }));
  }
}

const completeObject = (shape: FlatObject, value: unknown): Record<string, unknown> =>
  Object.fromEntries([...shape.fields].map(([name, inner]) => [name, complete(inner, knownAt(value, [name]))]));
