import { type SchemaName, schemaAddress } from "@unionstate/schema";
import type { SchemaElement } from "hyparquet";
import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import { itemsOf } from "../tables/items-of.ts";
import { type Shape, shapeOf } from "../tables/shape.ts";
import { tabled } from "../tables/tabled.ts";
import type { Format, Release } from "./format.ts";

/** `parquet/<name>.parquet`: the records, and the redirects, with their nested values as they are. */
export const parquet: Format = {
  name: "Parquet",
  of: "every collection, redirects",
  use: "DuckDB, pandas, Arrow, R: lists and structures kept",
  specification: "Apache Parquet, nested types",
  *files(release) {
    for (const name of tabled) {
      yield {
        path: `parquet/${name}.parquet`,
        mediaType: "application/vnd.apache.parquet",
        description:
          name === "redirects"
            ? "What became of records that are no more."
            : `All records of ${name}, nested values kept.`,
        chunks() {
          const shape = shapeOf(name);
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

/** The records one by one as they are published, so that those of one row group are held and no more. */
function* rows(shape: Shape, name: SchemaName, release: Release): Generator<Record<string, unknown>> {
  for (const item of itemsOf(name, release)) {
    yield fitted(shape, { ...item, $schema: schemaAddress(name) }) as Record<string, unknown>;
  }
}

type ObjectShape = Shape & { readonly kind: "object" };

const fieldsOf = (shape: ObjectShape): SchemaElement[] =>
  [...shape.fields].flatMap(([name, inner]) => elements(name, inner));

/** The Parquet elements of a field: objects are groups, lists the three levels that the format prescribes. */
function elements(name: string, shape: Shape): SchemaElement[] {
  const repetition_type = shape.required ? "REQUIRED" : "OPTIONAL";
  switch (shape.kind) {
    case "value":
      return [{ name, repetition_type, ...types[shape.type] }];
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
} as const;

/** A value with every field of its shape, `null` where it has none; maps as the pairs that the writer takes. */
function fitted(shape: Shape, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case "value":
      return value;
    case "object":
      return Object.fromEntries(
        [...shape.fields].map(([name, inner]) => [name, fitted(inner, (value as Record<string, unknown>)[name])]),
      );
    case "list":
      return (value as readonly unknown[]).map((item) => fitted(shape.item, item));
    case "map":
      return Object.entries(value).map(([key, item]) => ({ key, value: fitted(shape.item, item) }));
  }
}
