import { DuckDBInstance } from "@duckdb/node-api";
import { collections } from "@unionstate/schema";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { records, releasePath } from "../../test/real-data.ts";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const query = async (sql: string): Promise<unknown[]> => (await connection.runAndReadAll(sql)).getRowObjectsJson();

/** A value without its nulls: a row of a Parquet file has every field. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || inner === undefined ? [] : [[key, withoutNulls(inner)]],
    ),
  );
};

describe.each(collections)("%s", (collection) => {
  const file = releasePath(`parquet/${collection}.parquet`);
  const expected = records
    .of(collection)
    .map(({ record }) =>
      withoutNulls({ ...record, $schema: `https://w3id.org/unionstate/schemas/${collection}.schema.json` }),
    );

  test("hyparquet reads every record, with its nested values", async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
    expect(rows.map(withoutNulls)).toEqual(expected);
  });

  test("DuckDB reads every record", async () => {
    expect(await query(`SELECT count(*)::INT AS n, count(DISTINCT id)::INT AS ids FROM '${file}'`)).toEqual([
      { n: expected.length, ids: expected.length },
    ]);
  });
});

test("DuckDB queries lists and structures", async () => {
  const polls = releasePath("parquet/polls.parquet");
  expect(
    await query(`
      SELECT w.date, r.option, r.value.value::DOUBLE AS share
      FROM (SELECT unnest(waves) AS w FROM '${polls}' WHERE id = 'two-unions'), unnest(w.results) AS t(r)
      WHERE w.id = '2019-12' AND r.subgroup IS NULL ORDER BY share`),
  ).toEqual([
    { date: "2019-12", option: "european-union", share: 32 },
    { date: "2019-12", option: "union-with-russia", share: 40.4 },
  ]);
  expect(
    await query(
      `SELECT unknown['price'] AS why FROM '${releasePath("parquet/arms-deals.parquet")}' WHERE unknown['price'] IS NOT NULL LIMIT 1`,
    ),
  ).toEqual([{ why: "notStated" }]);
});
