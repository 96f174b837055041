import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { collections } from "@unionstate/schema";
import { asyncBufferFromFile, parquetMetadata, parquetReadObjects } from "hyparquet";
import { readParquet } from "parquet-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { records, releasePath } from "../../test/real-data.ts";
import { expressed, type NamedRow, rebuilt } from "../../test/rebuild.ts";
import { tables } from "../tables/tables.ts";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const query = async (sql: string): Promise<unknown[]> => (await connection.runAndReadAll(sql)).getRowObjectsJson();
const path = (name: string): string => releasePath(`parquet/${name}.parquet`);

const read = new Map<string, NamedRow[]>();

beforeAll(async () => {
  for (const { name } of tables) {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path(name)) });
    read.set(name, rows.map(cells));
  }
});

const cells = (row: Readonly<Record<string, unknown>>): NamedRow =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, cell(value)]));

/** A cell as hyparquet returns it: `null` if it is empty, a `Date` for a day. */
function cell(value: unknown): NamedRow[string] {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

test.each(collections)("%s: every record is unchanged when it is read back from the tables", (collection) => {
  expect(rebuilt(collection, (name) => read.get(name) ?? [])).toEqual(expressed(records, collection));
});

const duckTypes = { string: "VARCHAR", number: "DOUBLE", integer: "INTEGER", boolean: "BOOLEAN", date: "DATE" };

describe.each(tables.map((table) => [table.name, table] as const))("%s", (name, { columns, description }) => {
  test("DuckDB sees the types of the schema, whatever the values", async () => {
    expect(await query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${path(name)}')`)).toEqual(
      columns.map(({ name: column_name, type, isList }) => ({
        column_name,
        column_type: `${duckTypes[type]}${isList ? "[]" : ""}`,
      })),
    );
    expect(await query(`SELECT count(*)::INT AS n FROM '${path(name)}'`)).toEqual([{ n: read.get(name)?.length }]);
  });

  test("parquet-wasm, a strict reader, reads it", () => {
    const batches = readParquet(readFileSync(path(name))).recordBatches();
    expect(batches.reduce((sum, { numRows }) => sum + numRows, 0)).toBe(read.get(name)?.length);
  });

  test("the file says what it is, and what its columns mean", () => {
    const { buffer, byteOffset, byteLength } = readFileSync(path(name));
    const { key_value_metadata: entries = [] } = parquetMetadata(buffer.slice(byteOffset, byteOffset + byteLength));
    const metadata = new Map(entries.map(({ key, value }) => [key, value ?? ""]));
    expect(metadata.get("description")).toBe(description);
    expect(metadata.get("licence")).toBe("https://creativecommons.org/licenses/by/4.0/");
    expect(Object.keys(JSON.parse(metadata.get("columns") ?? ""))).toEqual(columns.map((column) => column.name));
  });
});

test("DuckDB queries dates and lists", async () => {
  expect(
    await query(`SELECT date_first, date_last, date_precision, price_words FROM '${path("arms_deals_steps")}'
      WHERE record = 'russia-belarus-su-30sm-2016' AND kind = 'ordered'`),
  ).toEqual([
    { date_first: "2016-06-01", date_last: "2016-06-30", date_precision: "month", price_words: "US$600 million" },
  ]);
  expect(
    await query(`SELECT id FROM '${path("arms_deals")}' WHERE list_contains(equipment, 'su-30sm')`),
  ).toContainEqual({ id: "russia-belarus-su-30sm-2016" });
});
