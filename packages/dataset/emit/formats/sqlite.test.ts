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
  expect(all("SELECT name FROM search WHERE search MATCH 'suwalki' AND collection = 'entities'")).toEqual([
    { name: "entities/suwalki-gap" },
  ]);
  expect(all("SELECT count(*) AS n FROM search")).toEqual(all("SELECT count(*) AS n FROM records"));
});

test.each(Object.keys(views))("the view %s has rows", (view) => {
  const rows = all(`SELECT * FROM "${view}"`);
  expect(rows.length).toBeGreaterThan(0);
});

test("a view gives the names and quantities of a deal as printed", () => {
  expect(
    all("SELECT supplier, recipient, ordered, price FROM arms_deal_readable WHERE id = 'russia-belarus-su-30sm-2016'"),
  ).toEqual([{ supplier: "Russia", recipient: "Belarus", ordered: "12 SU-30SM aircrafts", price: "600 million USD" }]);
});

const cli = spawnSync("sqlite3", ["--version"]).status === 0;

test.skipIf(!cli)("the sqlite3 command reads it (skipped where it is not installed: `apt install sqlite3`)", () => {
  const run = (sql: string): string => execFileSync("sqlite3", ["-readonly", file, sql], { encoding: "utf8" });
  expect(run("PRAGMA foreign_key_check")).toBe("");
  expect(run("SELECT count(*) FROM records")).toBe(
    `${collections.reduce((n, one) => n + records.of(one).length, 0)}\n`,
  );
});
