import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { list } from "@unionstate/dataset";
import { describe, expect, test } from "vitest";

const releasePath = (path: string): string =>
  fileURLToPath(new URL(`../../packages/dataset/release/${path}`, import.meta.url));
const works = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;
const run = (command: string, args: readonly string[], script: string): string =>
  execFileSync(command, [...args, script], { encoding: "utf8" });

const deals = list("arms-deals");
const bought = deals.filter(({ type, recipient }) => type === "purchase" && recipient === "belarus").length;
const csv = releasePath("csv/arms-deals.csv");
const sqlite = releasePath("unionstate.sqlite");

describe("Python, with its standard library alone", () => {
  test("reads the CSV files", () => {
    const script = `
import csv
rows = list(csv.DictReader(open(${JSON.stringify(csv)}, encoding="utf-8", newline="")))
print(len(rows), sum(r["type"] == "purchase" and r["recipient"] == "belarus" for r in rows))`;
    expect(run("python3", ["-c"], script)).toBe(`${deals.length} ${bought}\n`);
  });

  test("reads the database", () => {
    const script = `
import sqlite3
db = sqlite3.connect(${JSON.stringify(`file:${sqlite}?mode=ro`)}, uri=True)
print(db.execute("SELECT count(*) FROM arms_deals WHERE type = 'purchase' AND recipient = 'belarus'").fetchone()[0])
print(len(db.execute("PRAGMA foreign_key_check").fetchall()))`;
    expect(run("python3", ["-c"], script)).toBe(`${bought}\n0\n`);
  });
});

const python = ["/usr/bin/python3", "python3"].find((command) => works(command, "-c", "import pandas"));

describe.skipIf(!python)("pandas (skipped where it is not installed: `apt install python3-pandas`)", () => {
  test("reads the CSV files, numbers as numbers", () => {
    const script = `
import pandas as pd
deals = pd.read_csv(${JSON.stringify(csv)})
print(len(deals), int(deals["price.value"].max()), deals["price.value"].dtype)`;
    expect(run(python ?? "", ["-c"], script)).toBe(`${deals.length} 600000000 float64\n`);
  });
});

describe.skipIf(!works("Rscript", "--version"))(
  "R (skipped where it is not installed: `apt install r-base-core`)",
  () => {
    test("reads the CSV files", () => {
      const script = `d <- read.csv(${JSON.stringify(csv)}, check.names = FALSE, fileEncoding = "UTF-8"); cat(nrow(d), sum(d$type == "purchase" & d$recipient == "belarus"), "\\n")`;
      expect(run("Rscript", ["--vanilla", "-e"], script).trim()).toBe(`${deals.length} ${bought}`);
    });

    const driver = works("Rscript", "-e", 'stopifnot(requireNamespace("RSQLite"))');
    test.skipIf(!driver)("reads the database (skipped without its driver: `apt install r-cran-rsqlite`)", () => {
      const script = `db <- DBI::dbConnect(RSQLite::SQLite(), ${JSON.stringify(sqlite)}, flags = RSQLite::SQLITE_RO); cat(DBI::dbGetQuery(db, "SELECT count(*) AS n FROM arms_deal_readable")$n, "\\n")`;
      expect(run("Rscript", ["--vanilla", "-e"], script).trim()).toBe(String(deals.length));
    });
  },
);
