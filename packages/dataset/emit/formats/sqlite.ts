import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { collections } from "@unionstate/schema";
import type { Format, Release } from "../format.ts";
import { about, source } from "../published.ts";
import { type SqlTable, sqlTablesOf, views } from "../sqlite-tables.ts";
import type { Item } from "../tables/derived.ts";
import { itemsOf, knownAt, listAt, rowsOf } from "../tables/rows.ts";
import { tableNames, tablesOf } from "../tables/tables.ts";

/** `unionstate.sqlite`: everything in one database, with foreign keys, full-text search and readable views. */
export const sqlite: Format = {
  name: "SQLite",
  contents: "all records, redirects",
  use: "SQL, Datasette, R, Python: foreign keys, full-text search, readable views",
  specification: "SQLite 3, FTS5",
  *files(release) {
    yield {
      path: "unionstate.sqlite",
      mediaType: "application/vnd.sqlite3",
      description: "All records in one database, with foreign keys, full-text search and readable views.",
      chunks: () => database(release),
    };
  },
};

function* database(release: Release): Generator<Uint8Array> {
  // The library can only write to a file.
  const folder = mkdtempSync(join(tmpdir(), "unionstate-sqlite-"));
  const file = join(folder, "unionstate.sqlite");
  try {
    const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
    db.exec("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    fill(db, release);
    db.exec("COMMIT; PRAGMA optimize; VACUUM");
    db.close();
    const handle = openSync(file, "r");
    for (let length = 1; length > 0; ) {
      const chunk = new Uint8Array(1 << 20);
      length = readSync(handle, chunk);
      yield chunk.subarray(0, length);
    }
    closeSync(handle);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fill(db: DatabaseSync, release: Release): void {
  const { version, released } = release;
  db.exec("CREATE TABLE dataset (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
  const metadata = {
    name: "@unionstate/dataset",
    version,
    released,
    licence: about.licence.name,
    source: source.citation,
  };
  insert(db, "dataset", 2, Object.entries(metadata));

  db.exec(
    "CREATE TABLE records (name TEXT PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL, certainty TEXT, page INTEGER) STRICT, WITHOUT ROWID",
  );
  db.exec(
    "CREATE VIRTUAL TABLE search USING fts5 (name UNINDEXED, collection UNINDEXED, label, text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  for (const collection of collections) {
    insert(
      db,
      "records",
      6,
      rowsOfAll(itemsOf(collection, release), (item) => [
        [`${collection}/${item.id}`, collection, item.id, item.label, item.certainty, pageOf(item)],
      ]),
    );
    insert(
      db,
      "search",
      4,
      rowsOfAll(itemsOf(collection, release), (item) => [
        [`${collection}/${item.id}`, collection, item.label, textOf(item)],
      ]),
    );
  }

  for (const name of tableNames) {
    for (const table of tablesOf(name).flatMap(sqlTablesOf)) {
      db.exec(definition(table));
      insert(
        db,
        table.name,
        table.columns.length,
        rowsOfAll(itemsOf(name, release), (item) => rowsIn(table, item)),
      );
      for (const column of table.columns.filter(({ references }) => references)) {
        db.exec(`CREATE INDEX "${table.name}_by_${column.name}" ON "${table.name}" ("${column.name}")`);
      }
    }
  }
  for (const [name, select] of Object.entries(views)) db.exec(`CREATE VIEW "${name}" AS ${select.trim()}`);
}

function definition({ name, key, columns }: SqlTable): string {
  const lines = columns.map(({ name: column, type, required, references, values }) =>
    [
      `"${column}" ${type}`,
      ...(required ? ["NOT NULL"] : []),
      ...(name === "citations" && column === "number" ? ["UNIQUE"] : []),
      ...(references ? [`REFERENCES ${references}`] : []),
      ...(values
        ? [`CHECK ("${column}" IN (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")}))`]
        : []),
    ].join(" "),
  );
  return `CREATE TABLE "${name}" (\n  ${[...lines, `PRIMARY KEY (${key.map((column) => `"${column}"`).join(", ")})`].join(",\n  ")}\n) STRICT`;
}

function* rowsIn({ table, columns, list }: SqlTable, item: Item): Generator<unknown[]> {
  for (const { position, cells } of rowsOf(table, item)) {
    if (list) {
      const value = cells.find(({ column }) => column === list)?.value;
      const owner = position.length > 0 ? position : [item.id];
      for (const [index, item] of listAt(value, []).entries()) yield [...owner, index + 1, item];
    } else {
      const values = new Map(cells.map(({ column, value }) => [column, value]));
      const own = columns.filter((column) => column.of);
      yield [
        ...position,
        ...own.map((column) => column.of?.map((one) => values.get(one)).find((value) => value !== undefined)),
      ];
    }
  }
}

/** The rows of many items, one item at a time. */
function* rowsOfAll(
  items: Iterable<Item>,
  rows: (item: Item) => Iterable<readonly unknown[]>,
): Generator<readonly unknown[]> {
  for (const item of items) yield* rows(item);
}

function insert(db: DatabaseSync, table: string, width: number, rows: Iterable<readonly unknown[]>): void {
  const statement = db.prepare(`INSERT INTO "${table}" VALUES (${Array(width).fill("?").join(", ")})`);
  for (const row of rows) statement.run(...row.map(sqlValue));
}

function sqlValue(value: unknown): SQLInputValue {
  switch (typeof value) {
    case "string":
    case "number":
      return value;
    case "boolean":
      return value ? 1 : 0;
    default:
      return value === undefined || value === null ? null : JSON.stringify(value);
  }
}

/** The first page that a record is based on. */
function pageOf(record: Item): unknown {
  const page =
    knownAt(record, ["evidence", 0, "page"]) ?? knownAt(record, ["marker", "page"]) ?? knownAt(record, ["page"]);
  return typeof page === "number" ? page : null;
}

/** All text of a record beside its label, for the full-text search. */
function textOf(record: Item): string {
  const fields = ["description", "question", "finding", "advice", "note", "comment", "resolution"];
  const texts = fields.map((field) => knownAt(record, [field]));
  const steps = listAt(record, ["steps"]).map((step) => knownAt(step, ["description"]));
  const variants = listAt(record, ["variants"]).map((variant) => knownAt(variant, ["name"]));
  const text = [...texts, ...steps, ...variants].filter((value) => value !== undefined).join(" ");
  // The tokenizer removes accents, but treats `ł` as a letter of its own.
  return /[łŁ]/.test(record.label + text)
    ? `${text} ${record.label} ${text}`.replaceAll("ł", "l").replaceAll("Ł", "L")
    : text;
}
