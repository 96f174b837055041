import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { collections } from "@unionstate/schema";
import { about } from "../about.ts";
import { paperSource } from "../paper-source.ts";
import { type SqlTable, sqlTablesOf } from "../sqlite/sql-table.ts";
import { views } from "../sqlite/views.ts";
import { itemsOf } from "../tables/items-of.ts";
import { rowsOf } from "../tables/rows-of.ts";
import { tabled } from "../tables/tabled.ts";
import { tablesOf } from "../tables/tables-of.ts";
import type { Format, Release } from "./format.ts";

/** `unionstate.sqlite`: everything in one database, with foreign keys, full-text search and readable views. */
export const sqlite: Format = {
  name: "SQLite",
  of: "all records, redirects",
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
  // The library writes to a file and nowhere else.
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
  const { records, version, released } = release;
  db.exec("CREATE TABLE dataset (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID");
  const facts = {
    name: "@unionstate/dataset",
    version,
    released,
    licence: about.licence.name,
    source: paperSource.citation,
  };
  insert(db, "dataset", 2, Object.entries(facts));

  db.exec(
    "CREATE TABLE records (name TEXT PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, title TEXT, page INTEGER) STRICT, WITHOUT ROWID",
  );
  db.exec(
    "CREATE VIRTUAL TABLE search USING fts5 (name UNINDEXED, collection UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  for (const collection of collections) {
    const all = records.of(collection).map(({ record }) => record as unknown as AnyFields);
    const name = (record: AnyFields): string => `${collection}/${record.id}`;
    insert(
      db,
      "records",
      5,
      each(all, (record) => [[name(record), collection, record.id, titleOf(record), pageOf(record)]]),
    );
    insert(
      db,
      "search",
      4,
      each(all, (record) => [[name(record), collection, titleOf(record), textOf(record)]]),
    );
  }

  for (const name of tabled) {
    for (const table of tablesOf(name).flatMap(sqlTablesOf)) {
      db.exec(definition(table));
      insert(
        db,
        table.name,
        table.columns.length,
        each(itemsOf(name, release), (item) => rowsIn(table, item)),
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

function* rowsIn({ source, list }: SqlTable, record: { readonly id: string }): Generator<unknown[]> {
  for (const { position, values } of rowsOf(source, record)) {
    if (list) {
      const items = (values[source.columns.indexOf(list)] ?? []) as readonly unknown[];
      const owner = position.length > 0 ? position : [record.id];
      for (const [index, item] of items.entries()) yield [...owner, index + 1, item];
    } else {
      yield [...position, ...values.filter((_, index) => source.columns[index]?.form !== "list")];
    }
  }
}

/** The rows of many items, one after the other: there may be far more than fit in memory. */
function* each<Item>(
  items: readonly Item[],
  rows: (item: Item) => Iterable<readonly unknown[]>,
): Generator<readonly unknown[]> {
  for (const item of items) yield* rows(item);
}

function insert(db: DatabaseSync, table: string, width: number, rows: Iterable<readonly unknown[]>): void {
  const statement = db.prepare(`INSERT INTO "${table}" VALUES (${Array(width).fill("?").join(", ")})`);
  for (const row of rows) statement.run(...row.map(sqlValue));
}

function sqlValue(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" ? JSON.stringify(value) : (value as SQLInputValue);
}

type AnyFields = Readonly<Record<string, unknown>>;

const titleOf = (record: AnyFields): unknown =>
  record.name ?? record.title ?? record.gist ?? record.designation ?? record.measure ?? record.note ?? record.id;

/** The first page that a record rests on. */
function pageOf({ evidence, marker, page }: AnyFields): unknown {
  const [first] = (evidence ?? []) as { page: number }[];
  return first?.page ?? (marker as { page: number } | undefined)?.page ?? (typeof page === "number" ? page : null);
}

/** All that a record says in words, for the full-text search. */
function textOf(record: AnyFields): string {
  const words = ["description", "summary", "gist", "question", "finding", "advice", "note", "comment", "resolution"];
  const variants = (record.variants ?? []) as readonly { name: string }[];
  const text = [...words.flatMap((field) => record[field] ?? []), ...variants.map(({ name }) => name)].join(" ");
  // The tokenizer takes accents off, but `ł` is a letter of its own to it.
  const title = String(titleOf(record) ?? "");
  return /[łŁ]/.test(title + text) ? `${text} ${title} ${text}`.replaceAll("ł", "l").replaceAll("Ł", "L") : text;
}
