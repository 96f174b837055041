import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { list } from "@unionstate/dataset";
import { parse } from "csv-parse/sync";
import polars from "nodejs-polars";
import { describe, expect, test } from "vitest";

const releasePath = (path: string): string =>
  fileURLToPath(new URL(`../../packages/dataset/release/${path}`, import.meta.url));
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const run = (command: string, args: readonly string[], script: string): string =>
  execFileSync(command, [...args, script], { cwd: releasePath("csv"), encoding: "utf8", maxBuffer: 1 << 28 });

const deals = list("arms-deals");
const russian = deals.filter(({ kind, supplier }) => kind === "supply" && supplier === "russia").length;
const sqlite = releasePath("unionstate.sqlite");

/** A column as the release describes it, and the number of its values. */
type Column = { readonly table: string; readonly column: string; readonly type: string; readonly values: number };

const columns: readonly Column[] = new DatabaseSync(sqlite, { readOnly: true })
  .prepare("SELECT table_name, column_name, type, rows - missing AS n FROM columns")
  .all()
  .map((row) => ({
    table: String(row.table_name),
    column: String(row.column_name),
    type: String(row.type),
    values: Number(row.n),
  }));
const tables = [...new Set(columns.map(({ table }) => table))];

/** What a program takes a column for, and how many values it finds in it. */
type Guess = { readonly family: string; readonly values: number };

/** Lines of table, column, family and number of values, as the scripts below print them. */
const guessesIn = (output: string): Map<string, Guess> =>
  new Map(
    output
      .trim()
      .split("\n")
      .map((line) => {
        const [table, column, family = "", values] = line.trim().split("\t");
        return [`${table}.${column}`, { family, values: Number(values) }];
      }),
  );

/** Text of which all values happen to be digits: the volumes of journals, and one year. */
const onlyDigits = ["arms_deals.since", "works.volume"];

const families: Readonly<Record<string, readonly string[]>> = {
  string: ["text"],
  "list of string": ["text"],
  date: ["date", "text"],
  boolean: ["boolean"],
  integer: ["number"],
  number: ["number"],
};

/**
 * Every column has the type of the schema and all of its values, although the program guesses the types.
 *
 * @param mistakes columns that the program is known to take for something else
 */
function expectAllTypes(guesses: ReadonlyMap<string, Guess>, mistakes: Readonly<Record<string, string>> = {}): void {
  for (const { table, column, type, values } of columns) {
    const name = `${table}.${column}`;
    const guess = guesses.get(name);
    expect([name, guess?.values]).toEqual([name, values]);
    if (values === 0) continue;
    const expected = [...(families[type] ?? []), ...(onlyDigits.includes(name) ? ["number"] : []), mistakes[name]];
    expect([name, type, expected.includes(guess?.family) || guess?.family]).toEqual([name, type, true]);
  }
}

describe("Python, with its standard library alone", () => {
  test("reads the CSV files", () => {
    const script = `
import csv
rows = list(csv.DictReader(open("arms_deals.csv", encoding="utf-8", newline="")))
print(len(rows), sum(r["kind"] == "supply" and r["supplier"] == "russia" for r in rows))`;
    expect(run("python3", ["-c"], script)).toBe(`${deals.length} ${russian}\n`);
  });

  test("finds the delimiter of every table in its first lines", () => {
    const script = `
import csv
for table in ${JSON.stringify(tables)}:
    for length in [1024, 4096, 1 << 20]:
        sample = open(f"{table}.csv", encoding="utf-8", newline="").read(length)
        dialect = csv.Sniffer().sniff(sample)
        assert (dialect.delimiter, dialect.quotechar) == (",", '"'), table
print("found")`;
    expect(run("python3", ["-c"], script)).toBe("found\n");
  });

  test("reads the database", () => {
    const script = `
import sqlite3
db = sqlite3.connect(${JSON.stringify(`file:${sqlite}?mode=ro`)}, uri=True)
print(db.execute("SELECT count(*) FROM arms_deals WHERE kind = 'supply' AND supplier = 'russia'").fetchone()[0])
print(len(db.execute("PRAGMA foreign_key_check").fetchall()))`;
    expect(run("python3", ["-c"], script)).toBe(`${russian}\n0\n`);
  });
});

const python = ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", "import pandas"));

describe.skipIf(!python)("pandas (skipped where it is not installed: `apt install python3-pandas`)", () => {
  test("takes every column of the CSV files for what it is", () => {
    const script = `
import pandas as pd
families = {"object": "text", "int64": "number", "float64": "number", "bool": "boolean"}
for table in ${JSON.stringify(tables)}:
    rows = pd.read_csv(f"{table}.csv")
    for name in rows:
        values = rows[name].dropna()
        family = families[str(rows[name].dtype)]
        if family == "text" and len(values) and values.map(type).eq(bool).all():
            family = "boolean"
        print(table, name, family, len(values), sep="\\t")`;
    expectAllTypes(guessesIn(run(python ?? "", ["-c"], script)));
  });

  test("makes dates of all first and last days, and means of exact values alone", () => {
    const script = `
import pandas as pd
events = pd.read_csv("events.csv", parse_dates=["date_first", "date_last"])
print(events["date_first"].dtype, events["date_first"].notna().sum())
shares = pd.read_csv("quantities.csv").query("unit == 'person'")["value"]
print(shares.count(), int(shares.sum()))`;
    const dated = list("events").filter(({ date }) => date).length;
    const people = new DatabaseSync(sqlite, { readOnly: true })
      .prepare("SELECT count(value) AS n, sum(value) AS sum FROM quantities WHERE unit = 'person' AND kind = 'exact'")
      .get();
    expect(run(python ?? "", ["-c"], script)).toBe(`datetime64[ns] ${dated}\n${people?.n} ${people?.sum}\n`);
  });

  test("loses no cell as text", () => {
    const script = `
import json, pandas as pd
tables = ${JSON.stringify(tables)}
print(json.dumps({t: pd.read_csv(f"{t}.csv", dtype=str, keep_default_na=False).values.tolist() for t in tables}))`;
    const read: Record<string, string[][]> = JSON.parse(run(python ?? "", ["-c"], script));
    for (const table of tables) expect([table, read[table]]).toEqual([table, linesOf(table).slice(1)]);
  });
});

const linesOf = (table: string): string[][] => parse(readFileSync(releasePath(`csv/${table}.csv`)));

describe.skipIf(!works("Rscript", "--version"))(
  "R (skipped where it is not installed: `apt install r-base-core`)",
  () => {
    test("takes every column of the CSV files for what it is, and renames none", () => {
      const script = `
options(warn = 2)
families <- c(character = "text", integer = "number", numeric = "number", logical = "boolean")
for (file in list.files(pattern = "[.]csv$")) {
  rows <- read.csv(file, fileEncoding = "UTF-8", na.strings = "")
  for (name in names(rows)) {
    cat(sub("[.]csv$", "", file), name, families[class(rows[[name]])], sum(!is.na(rows[[name]])), sep = "\\t")
    cat("\\n")
  }
}`;
      expectAllTypes(guessesIn(run("Rscript", ["--vanilla", "-e"], script)));
    });

    const driver = works("Rscript", "-e", 'stopifnot(requireNamespace("RSQLite"))');
    test.skipIf(!driver)("reads the database (skipped without its driver: `apt install r-cran-rsqlite`)", () => {
      const script = `db <- DBI::dbConnect(RSQLite::SQLite(), ${JSON.stringify(sqlite)}, flags = RSQLite::SQLITE_RO); cat(DBI::dbGetQuery(db, "SELECT count(DISTINCT id) AS n FROM arms_deal_readable")$n, "\\n")`;
      expect(run("Rscript", ["--vanilla", "-e"], script).trim()).toBe(String(deals.length));
    });
  },
);

test("DuckDB takes every column of the CSV files for what it is", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const query = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const duckFamilies = new Map([
    ["VARCHAR", "text"],
    ["BIGINT", "number"],
    ["DOUBLE", "number"],
    ["BOOLEAN", "boolean"],
    ["DATE", "date"],
  ]);
  const guesses = new Map<string, Guess>();
  for (const table of tables) {
    const from = `FROM '${releasePath(`csv/${table}.csv`)}'`;
    const found = await query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * ${from})`);
    const counts = await query(
      `SELECT ${found.map((one) => `count("${one.column_name}")::INT AS "${one.column_name}"`)} ${from}`,
    );
    for (const { column_name: name, column_type: type } of found) {
      const values = Number(counts[0]?.[String(name)]);
      guesses.set(`${table}.${name}`, { family: duckFamilies.get(String(type)) ?? String(type), values });
    }
  }
  expectAllTypes(guesses);
});

describe("polars", () => {
  const polarsFamilies = new Map([
    ["String", "text"],
    ["Int64", "number"],
    ["Float64", "number"],
    ["Int32", "number"],
    ["Bool", "boolean"],
    ["Date", "date"],
    ["List", "text"],
  ]);
  const guessesOf = (read: (table: string) => polars.DataFrame): Map<string, Guess> => {
    const guesses = new Map<string, Guess>();
    for (const table of tables) {
      for (const column of read(table).getColumns()) {
        const family = polarsFamilies.get(column.dtype.variant) ?? column.dtype.variant;
        guesses.set(`${table}.${column.name}`, { family, values: column.length - column.nullCount() });
      }
    }
    return guesses;
  };

  test("takes every column of the CSV files for what it is, once it has seen all rows", () => {
    const options = { inferSchemaLength: 100_000 };
    expectAllTypes(guessesOf((table) => polars.readCSV(releasePath(`csv/${table}.csv`), options)));
  });

  test("reads the types of the Parquet files", () => {
    expectAllTypes(guessesOf((table) => polars.readParquet(releasePath(`parquet/${table}.parquet`))));
  });
});

describe.skipIf(!works("csvstat", "--version"))(
  "csvkit (skipped where it is not installed: `apt install csvkit`)",
  () => {
    test("takes every column of the CSV files for what it is", () => {
      const csvkitFamilies = new Map([
        ["Text", "text"],
        ["Number", "number"],
        ["Boolean", "boolean"],
        ["Date", "date"],
      ]);
      const guesses = new Map<string, Guess>();
      for (const table of tables) {
        for (const [, name, type = ""] of run("csvstat", ["--type"], `${table}.csv`).matchAll(
          /^ *\d+\. (\w+): (\w+)$/gm,
        )) {
          // It prints types alone, so the number of values is that of the release.
          const values = columns.find((one) => one.table === table && one.column === name)?.values ?? Number.NaN;
          guesses.set(`${table}.${name}`, { family: csvkitFamilies.get(type) ?? type, values });
        }
      }
      // It takes words such as “January 2018” and “1 year” for dates, and a column of ones for flags.
      expectAllTypes(guesses, {
        "deployments.rotation_words": "date",
        "polls_waves.as_printed": "date",
        "polls_comparisons.position": "boolean",
      });
    });
  },
);

describe.skipIf(!works("mlr", "--version"))("Miller (skipped where it is not installed: `apt install miller`)", () => {
  test("converts every cell of the CSV files to JSON as it is", () => {
    for (const table of tables) {
      const [header = [], ...lines] = linesOf(table);
      const rows: Record<string, unknown>[] = JSON.parse(run("mlr", ["--icsv", "--ojson", "cat"], `${table}.csv`));
      expect([table, rows.map((row) => header.map((name) => String(row[name])))]).toEqual([
        table,
        lines.map((line) => line.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell)) : cell))),
      ]);
    }
  });
});
