import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { collectionOf, format, high, list, low, quantities } from "@unionstate/dataset";
import { collections } from "@unionstate/schema";
import oldSqlite from "sql.js";
import { expect, test } from "vitest";
import { records, releasePath } from "../../test/real-data.ts";
import { expressed, type NamedRow, rebuilt } from "../../test/rebuild.ts";
import { views } from "../sqlite-views.ts";
import { type Column, listDelimiter } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";

const file = releasePath("unionstate.sqlite");
const db = new DatabaseSync(file, { readOnly: true });
const all = (sql: string): Record<string, unknown>[] =>
  db
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));

/** The value of a cell, by the documented rule. */
function valueIn({ type, isList }: Column, cell: unknown): NamedRow[string] {
  if (cell === null) return undefined;
  if (isList) return String(cell).split(listDelimiter);
  if (type === "boolean") return cell === 1;
  return type === "number" || type === "integer" ? Number(cell) : String(cell);
}

const read = new Map(
  tables.map(({ name, columns }) => [
    name,
    all(`SELECT * FROM "${name}"`).map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, valueIn(column, row[column.name])])),
    ),
  ]),
);
const readTable = (name: string): NamedRow[] => read.get(name) ?? [];

test.each(collections)("%s: every record is unchanged when it is read back from the tables", (collection) => {
  expect(rebuilt(collection, readTable)).toEqual(expressed(records, collection));
});

test("every reference is a valid foreign key", () => {
  expect(all("PRAGMA foreign_key_check")).toEqual([]);
  expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  const keys = all(
    `SELECT t.name, group_concat(f."from") AS "from", f."table" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
     WHERE t.type = 'table' GROUP BY t.name, f.id`,
  );
  expect(keys.length).toBeGreaterThan(40);
  expect(keys).toContainEqual({ name: "polls_waves_results", from: "record,subgroup", table: "polls_subgroups" });
  expect(keys).toContainEqual({ name: "links", from: "target_collection,target", table: "records" });
});

test("every reference in a list is a link", () => {
  for (const { record } of records.of("arms-deals")) {
    if (record.kind !== "supply") continue;
    const links = all(
      `SELECT target FROM links WHERE collection = 'arms-deals' AND record = '${record.id}' AND field = 'equipment' ORDER BY position`,
    );
    expect(links.map(({ target }) => target)).toEqual(record.equipment ?? []);
  }
});

test("the database describes its tables and columns", () => {
  const described = all("SELECT table_name, column_name FROM columns");
  const actual = all(
    `SELECT t.name AS table_name, c.name AS column_name FROM sqlite_schema t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND t.name NOT LIKE 'search%' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT IN ('columns', 'dataset')`,
  );
  const names = (rows: readonly Record<string, unknown>[]) =>
    rows.map((row) => `${row.table_name}.${row.column_name}`).toSorted();
  expect(names(described)).toEqual(names(actual));
  expect(
    all("SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_%'")[0]?.n,
  ).toBeLessThan(45);
});

test("SQLite 3.22, older than that of any supported Debian, opens it and runs the views", () => {
  const old = new oldSqlite.Database(readFileSync(file));
  const values = (sql: string) => old.exec(sql)[0]?.values;
  expect(values("SELECT sqlite_version()")).toEqual([["3.22.0"]]);
  expect(values("PRAGMA integrity_check")).toEqual([["ok"]]);
  expect(values("PRAGMA foreign_key_check")).toBeUndefined();
  for (const view of Object.keys(views)) {
    expect([view, values(`SELECT count(*) FROM "${view}"`)?.[0]?.[0]]).toEqual([
      view,
      all(`SELECT count(*) AS n FROM "${view}"`)[0]?.n,
    ]);
  }
});

test("the full-text search finds records by words, with or without accents", () => {
  expect(all("SELECT name FROM search WHERE search MATCH 'anais' AND collection = 'entities'")).toEqual([
    { name: "entities/anais-marin" },
  ]);
  expect(all("SELECT name FROM search WHERE search MATCH 'suwalki' AND collection = 'entities'")).toContainEqual({
    name: "entities/suwalki-gap",
  });
  expect(all("SELECT count(*) AS n FROM search")).toEqual(all("SELECT count(*) AS n FROM records"));
});

test.each(Object.keys(views))("the view %s has rows", (view) => {
  const rows = all(`SELECT * FROM "${view}"`);
  expect(rows.length).toBeGreaterThan(0);
});

test("a view has a line for each step of a deal, with names and quantities in words", () => {
  expect(
    all(`SELECT supplier, recipients, step_kind, date, number, price, certainty FROM arms_deal_readable
      WHERE id = 'russia-belarus-su-30sm-2016' AND step_kind = 'ordered'`),
  ).toEqual([
    {
      supplier: "Russia",
      recipients: "Belarus",
      step_kind: "ordered",
      date: "2016-06",
      number: "12 aircraft",
      price: "US$600 million",
      certainty: "stated",
    },
  ]);
  const steps = records.of("arms-deals").map(({ record }) => (record.kind === "supply" ? record.steps.length : 1));
  expect(all("SELECT count(*) AS n FROM arms_deal_readable")).toEqual([{ n: steps.reduce((sum, n) => sum + n, 0) }]);
  expect(all("SELECT count(*) AS n FROM deployment_readable")).toEqual([{ n: records.of("deployments").length }]);
});

test("every record has a label, and its certainty if it reports a fact", () => {
  expect(all("SELECT name FROM records WHERE label = ''")).toEqual([]);
  expect(all("SELECT DISTINCT collection FROM records WHERE certainty IS NULL ORDER BY collection")).toEqual(
    ["citations", "discrepancies", "dossiers", "sections", "works"].map((collection) => ({ collection })),
  );
});

test("no bound has a value, so that no average includes it", () => {
  const columns = all(
    `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
     WHERE t.type = 'table' AND c.name LIKE '%comparator'`,
  );
  expect(columns.length).toBeGreaterThan(3);
  let bounds = 0;
  for (const { table, column } of columns) {
    const [value, limit] = ["value", "limit"].map((field) => `"${String(column).replace(/comparator$/, field)}"`);
    const rows = all(`SELECT ${value} AS value, ${limit} AS "limit" FROM "${table}" WHERE "${column}" IS NOT NULL`);
    bounds += rows.length;
    for (const row of rows) expect(row).toEqual({ value: null, limit: expect.any(Number) });
  }
  expect(bounds).toBeGreaterThan(5);
  expect(all(`SELECT count(*) AS n FROM poll_long WHERE comparator IS NOT NULL AND value IS NOT NULL`)).toEqual([
    { n: 0 },
  ]);
});

test("the tables have every quantity as the package returns it: in words, and with the same limits", () => {
  const rows = all(`SELECT collection, record, words,
    coalesce(value, low, CASE WHEN comparator IN ('>', '>=') THEN "limit" END) AS low,
    coalesce(value, high, CASE WHEN comparator IN ('<', '<=') THEN "limit" END) AS high
    FROM quantities WHERE kind IS NOT NULL`);
  const expected = quantities().map(({ quantity, record }) => ({
    collection: collectionOf(record),
    record: record.id,
    words: format(quantity, { style: "words" }),
    low: low(quantity),
    high: high(quantity),
  }));
  const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(rows)).toEqual(sorted(expected));
  const kinds = all("SELECT DISTINCT kind FROM quantities ORDER BY kind").map(({ kind }) => kind);
  expect(kinds).toEqual([null, "bound", "exact", "range"]);
});

test("every result of every poll is a row, in words or with the reason why it is unknown", () => {
  const expected = list("polls").flatMap(({ id, waves }) =>
    waves.flatMap((wave) =>
      wave.results.map(({ option, value, unknown }) => ({
        poll: id,
        wave: wave.id,
        option,
        result: value ? format(value, { style: "words" }) : unknown?.value,
      })),
    ),
  );
  expect(all("SELECT poll, wave, option, coalesce(words, reason) AS result FROM poll_long ORDER BY rowid")).toEqual(
    expected,
  );
});

test("words of vague amounts are kept, and what is approximate reads so", () => {
  const vague = records.of("figures").filter(({ record }) => record.value === null && record.valueAsPrinted);
  expect(vague.length).toBeGreaterThan(0);
  for (const { record } of records.of("figures")) {
    const [row] = all(`SELECT amount FROM figure_readable WHERE id = '${record.id}'`);
    if (record.value === null) expect(row).toEqual({ amount: record.valueAsPrinted ?? null });
    else if (record.value.approximate) expect(String(row?.amount)).toMatch(/about|almost|nearly/);
  }
});

test("figures name the exercise and the side, and a claim is one row with all its grounds", () => {
  expect(all("SELECT exercise, side, value FROM figure_readable WHERE id = 'zapad-2017-belarusian-soldiers'")).toEqual([
    { exercise: "Zapad 2017", side: "Belarusian army", value: 5500 },
  ]);
  expect(all("SELECT count(*) AS n FROM claim_readable")).toEqual([{ n: records.of("claims").length }]);
  for (const { record } of records.of("claims")) {
    const [row] = all(`SELECT grounds FROM claim_readable WHERE id = '${record.id}'`);
    expect(row?.grounds).toBe("restsOn" in record ? record.restsOn.length : 0);
  }
});

const cli = spawnSync("sqlite3", ["--version"]).status === 0;

test.skipIf(!cli)("the sqlite3 command reads it (skipped where it is not installed: `apt install sqlite3`)", () => {
  const run = (sql: string): string => execFileSync("sqlite3", ["-readonly", file, sql], { encoding: "utf8" });
  expect(run("PRAGMA foreign_key_check")).toBe("");
  expect(run("SELECT count(*) FROM records")).toBe(
    `${collections.reduce((n, one) => n + records.of(one).length, 0)}\n`,
  );
});
