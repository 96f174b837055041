import { execFileSync, spawnSync } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { collections } from "@unionstate/schema";
import { expect, test } from "vitest";
import { records, releasePath } from "../../test/real-data.ts";
import { sqlName, views } from "../sqlite-tables.ts";

const file = releasePath("unionstate.sqlite");
const db = new DatabaseSync(file, { readOnly: true });
const all = (sql: string): Record<string, unknown>[] =>
  db
    .prepare(sql)
    .all()
    .map((row) => ({ ...row }));

test.each(collections)("%s: a row for each record, and every list in full", (collection) => {
  const list = records.of(collection);
  expect(all(`SELECT id FROM "${sqlName(collection)}" ORDER BY id`).map(({ id }) => id)).toEqual(
    list.map(({ record }) => record.id).toSorted(),
  );
  const evidence = list.reduce((sum, { record }) => sum + ("evidence" in record ? record.evidence.length : 0), 0);
  if (evidence > 0) {
    expect(all(`SELECT count(*) AS n FROM "${sqlName(collection)}_evidence"`)).toEqual([{ n: evidence }]);
  }
});

test("every reference is a valid foreign key", () => {
  expect(all("PRAGMA foreign_key_check")).toEqual([]);
  expect(all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  const keys = all(
    `SELECT t.name, f."from" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'`,
  );
  expect(keys.length).toBeGreaterThan(80);
  expect(keys).toContainEqual({ name: "arms_deals_equipment", from: "value" });
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
  expect(all(`SELECT count(*) AS n FROM poll_readable WHERE comparator IS NOT NULL AND value IS NOT NULL`)).toEqual([
    { n: 0 },
  ]);
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

const cli = spawnSync("sqlite3", ["--version"]).status === 0;

test.skipIf(!cli)("the sqlite3 command reads it (skipped where it is not installed: `apt install sqlite3`)", () => {
  const run = (sql: string): string => execFileSync("sqlite3", ["-readonly", file, sql], { encoding: "utf8" });
  expect(run("PRAGMA foreign_key_check")).toBe("");
  expect(run("SELECT count(*) FROM records")).toBe(
    `${collections.reduce((n, one) => n + records.of(one).length, 0)}\n`,
  );
});
