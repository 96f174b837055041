import type { SchemaElement } from "hyparquet";
import { ByteWriter, parquetWriteRows } from "hyparquet-writer";
import type { Format, Release } from "../format.ts";
import { about, source } from "../published.ts";
import type { Cell, Column, Table } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";

/** `parquet/<table>.parquet`: every table, with dates as dates and lists as lists. */
export const parquet: Format = {
  name: "Parquet",
  contents: "every table",
  use: "DuckDB, pandas, polars, Arrow, R: typed columns, dates as dates, lists as lists",
  specification: "Apache Parquet 2",
  *files(release) {
    for (const table of tables) {
      yield {
        path: `parquet/${table.name}.parquet`,
        mediaType: "application/vnd.apache.parquet",
        description: table.description,
        chunks: () => [bytesOf(table, release)],
      };
    }
  },
};

function bytesOf(table: Table, release: Release): Uint8Array {
  const { columns } = table;
  const writer = new ByteWriter();
  let count = 0;
  parquetWriteRows({
    writer,
    columns: columns.map(({ name }) => ({ name })),
    rows: rows(),
    schema: [{ name: "root", num_children: columns.length }, ...columns.flatMap(elements)],
    createdBy: "@unionstate/dataset",
    kvMetadata: metadata(table, release),
  });
  const bytes = new Uint8Array(writer.getBuffer());
  if (count === 0) markAsStructs(bytes);
  return bytes;

  function* rows(): Generator<Record<string, unknown>> {
    for (const row of table.rows(release)) {
      count += 1;
      yield Object.fromEntries(columns.map((column, index) => [column.name, parquetValue(column, row[index])]));
    }
  }
}

/** What the file says of itself: what it is, its licence and version, and what its columns mean. */
const metadata = ({ description, columns }: Table, { version }: Release): { key: string; value: string }[] => [
  { key: "title", value: about.title },
  { key: "description", value: description },
  { key: "version", value: version },
  { key: "licence", value: about.licence.url },
  { key: "source", value: source.citation },
  { key: "columns", value: JSON.stringify(Object.fromEntries(columns.map((one) => [one.name, one.description]))) },
];

/** The Parquet elements of a column; a list has the three levels that the format prescribes. */
function elements({ name, type, isList, required }: Column): SchemaElement[] {
  const repetition_type = required ? "REQUIRED" : "OPTIONAL";
  if (!isList) return [{ name, repetition_type, ...types[type] }];
  return [
    { name, repetition_type, num_children: 1, converted_type: "LIST" },
    { name: "list", repetition_type: "REPEATED", num_children: 1 },
    { name: "element", repetition_type: "REQUIRED", ...types[type] },
  ];
}

const types = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
} as const;

const parquetValue = ({ type }: Column, cell: Cell): unknown =>
  cell === undefined ? null : type === "date" ? new Date(String(cell)) : cell;

/**
 * Corrects the footer of a table without rows. The writer (0.17.0) guesses the type of the row groups from the first one
 * and, where there is none, does not say that they are structs, which strict readers such as parquet-wasm refuse. In the
 * compact protocol of Thrift, 16 00 is the number of rows (0), and 19 begins the list of row groups, whose type follows.
 */
function markAsStructs(bytes: Uint8Array): void {
  const pattern = [0x16, 0x00, 0x19];
  const at = bytes.findIndex((_, index) => pattern.every((byte, offset) => bytes[index + offset] === byte));
  if (at < 0 || (bytes[at + 3] ?? 0) >> 4 !== 0)
    throw new Error("The footer of an empty Parquet file was not recognised.");
  bytes[at + 3] = 0x0c;
}
