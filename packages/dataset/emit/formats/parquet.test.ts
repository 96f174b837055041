import { DuckDBInstance } from "@duckdb/node-api";
import { collections } from "@unionstate/schema";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { records, releasePath } from "../../test/real-data.ts";
import { itemsOf } from "../tables/rows.ts";

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const query = async (sql: string): Promise<unknown[]> => (await connection.runAndReadAll(sql)).getRowObjectsJson();

/** A value without its nulls: a row of a Parquet file has every field. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || inner === undefined ? [] : [[key, withoutNulls(inner)]],
    ),
  );
};

describe.each(collections)("%s", (collection) => {
  const file = releasePath(`parquet/${collection}.parquet`);
  const release = { records, redirects: [], version: "", released: "", written: [] };
  const $schema = `https://w3id.org/unionstate/schemas/${collection}.schema.json`;
  const expected = [...itemsOf(collection, release)].map((item) => withoutNulls({ ...item, $schema }));

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
  const deals = releasePath("parquet/arms-deals.parquet");
  expect(
    await query(`
      SELECT s.price.words AS price, s.date_first AS first, s.date_last AS last, s.date_precision AS precision
      FROM (SELECT unnest(steps) AS s FROM '${deals}' WHERE id = 'russia-belarus-su-30sm-2016') WHERE s.kind = 'ordered'`),
  ).toEqual([{ price: "US$600 million", first: "2016-06-01", last: "2016-06-30", precision: "month" }]);
  expect(
    await query(`SELECT unknown['optionsComplete'] AS why FROM '${polls}' WHERE id = 'most-important-values'`),
  ).toEqual([{ why: "notStated" }]);
});
