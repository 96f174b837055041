import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { Format, Release } from "../format.ts";
import { about, source } from "../published.ts";
import { views } from "../sqlite-views.ts";
import { type Item, labelIn } from "../tables/derived.ts";
import { knownAt, listAt, recordsOf } from "../tables/rows.ts";
import { type Cell, type Column, joined, type Table } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";

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
  db.exec("CREATE TABLE dataset (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
  const metadata = {
    name: "@unionstate/dataset",
    version,
    released,
    licence: about.licence.name,
    source: source.citation,
  };
  insert(db, "dataset", 2, Object.entries(metadata));

  // What other tables refer to must be a key, here that of records and of numbered footnotes.
  const referred = new Set(tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ table, to }) => keyName(table, to))));
  for (const table of tables) {
    const unique = [...referred].filter(
      (key) => key.startsWith(`${table.name}(`) && key !== keyName(table.name, table.key),
    );
    db.exec(definition(table, unique));
    insert(db, table.name, table.columns.length, sqlRows(table, release));
    for (const { columns } of table.foreignKeys) {
      if (columns.every((column, index) => column === table.key[index])) continue;
      db.exec(`CREATE INDEX "${table.name}_by_${columns.join("_")}" ON "${table.name}" (${quoted(columns)})`);
    }
  }

  db.exec(
    "CREATE VIRTUAL TABLE search USING fts5 (name UNINDEXED, collection UNINDEXED, label, text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  insert(db, "search", 4, searchRows(release));
  for (const [name, select] of Object.entries(views)) db.exec(`CREATE VIEW "${name}" AS ${select.trim()}`);
}

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(", ");

const keyName = (table: string, columns: readonly string[]): string => `${table}(${columns.join(", ")})`;

/** Without `STRICT`, which SQLite has only since 3.37: checks keep the types instead. */
function definition({ name, columns, key, foreignKeys }: Table, unique: readonly string[]): string {
  const lines = [
    ...columns.map(
      (column) => `"${column.name}" ${types[column.type]}${column.required ? " NOT NULL" : ""}${check(column)}`,
    ),
    `PRIMARY KEY (${quoted(key)})`,
    ...unique.map((one) => `UNIQUE ${one.slice(name.length)}`),
    ...foreignKeys.map((one) => `FOREIGN KEY (${quoted(one.columns)}) REFERENCES "${one.table}" (${quoted(one.to)})`),
  ];
  return `CREATE TABLE "${name}" (\n  ${lines.join(",\n  ")}\n)`;
}

const types = { string: "TEXT", number: "REAL", integer: "INTEGER", boolean: "INTEGER", date: "TEXT" } as const;

/** What a column may hold; an empty cell passes any check. */
function check({ name, type, isList, values }: Column): string {
  const condition = {
    string:
      values && !isList && `"${name}" IN (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")})`,
    number: `typeof("${name}") IN ('real', 'null')`,
    integer: `typeof("${name}") IN ('integer', 'null')`,
    boolean: `"${name}" IN (0, 1)`,
    date: `"${name}" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`,
  }[type];
  return condition ? ` CHECK (${condition})` : "";
}

function* sqlRows(table: Table, release: Release): Generator<SQLInputValue[]> {
  for (const row of table.rows(release)) yield table.columns.map((column, index) => sqlValue(column, row[index]));
}

function sqlValue(column: Column, cell: Cell): SQLInputValue {
  if (cell === undefined) return null;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "object" ? joined(column, cell) : cell;
}

function insert(db: DatabaseSync, table: string, width: number, rows: Iterable<SQLInputValue[]>): void {
  const statement = db.prepare(`INSERT INTO "${table}" VALUES (${Array(width).fill("?").join(", ")})`);
  for (const row of rows) statement.run(...row);
}

function* searchRows({ records, ...release }: Release): Generator<string[]> {
  for (const { collection, item } of recordsOf({ ...release, records })) {
    yield [`${collection}/${item.id}`, collection, labelIn(records, item), textOf(item)];
  }
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
