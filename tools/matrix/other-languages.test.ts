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
const russian = deals.filter(({ kind, supplier }) => kind === "supply" && supplier === "russia").length;
const values = list("figures").flatMap(({ value }) => (value?.kind === "exact" ? [value.value] : []));
const csv = releasePath("csv/arms-deals.csv");
const sqlite = releasePath("unionstate.sqlite");

describe("Python, with its standard library alone", () => {
  test("reads the CSV files", () => {
    const script = `
import csv
rows = list(csv.DictReader(open(${JSON.stringify(csv)}, encoding="utf-8", newline="")))
print(len(rows), sum(r["kind"] == "supply" and r["supplier"] == "russia" for r in rows))`;
    expect(run("python3", ["-c"], script)).toBe(`${deals.length} ${russian}\n`);
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
  test("reads the CSV files, numbers as numbers", () => {
    const script = `
import pandas as pd
figures = pd.read_csv(${JSON.stringify(releasePath("csv/figures.csv"))})
print(len(figures), int(figures["value.value"].max()), figures["value.value"].dtype)`;
    expect(run(python ?? "", ["-c"], script)).toBe(`${list("figures").length} ${Math.max(...values)} float64\n`);
  });
});

describe.skipIf(!works("Rscript", "--version"))(
  "R (skipped where it is not installed: `apt install r-base-core`)",
  () => {
    test("reads the CSV files", () => {
      const script = `d <- read.csv(${JSON.stringify(csv)}, check.names = FALSE, fileEncoding = "UTF-8"); cat(nrow(d), sum(d$kind == "supply" & d$supplier == "russia", na.rm = TRUE), "\\n")`;
      expect(run("Rscript", ["--vanilla", "-e"], script).trim()).toBe(`${deals.length} ${russian}`);
    });

    const driver = works("Rscript", "-e", 'stopifnot(requireNamespace("RSQLite"))');
    test.skipIf(!driver)("reads the database (skipped without its driver: `apt install r-cran-rsqlite`)", () => {
      const script = `db <- DBI::dbConnect(RSQLite::SQLite(), ${JSON.stringify(sqlite)}, flags = RSQLite::SQLITE_RO); cat(DBI::dbGetQuery(db, "SELECT count(DISTINCT id) AS n FROM arms_deal_readable")$n, "\\n")`;
      expect(run("Rscript", ["--vanilla", "-e"], script).trim()).toBe(String(deals.length));
    });
  },
);
