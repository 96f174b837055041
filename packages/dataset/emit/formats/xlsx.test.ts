import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collections } from "@unionstate/schema";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import { afterAll, describe, expect, test } from "vitest";
import { records, releaseFile, releasePath } from "../../test/real-data.ts";
import { expressed, type NamedRow, rebuilt } from "../../test/rebuild.ts";
import { type Column, listDelimiter } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";
import { csvPath } from "./csv.ts";
import { sheetName } from "./xlsx.ts";

const file = releasePath("unionstate.xlsx");
const sheets = new Map((await readWorkbook(file, { trim: false })).map(({ sheet, data }) => [sheet, data]));

/** The value of a cell, by the documented rule. */
function valueIn({ isList }: Column, cell: unknown): NamedRow[string] {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell !== "string") return undefined;
  return isList ? cell.split(listDelimiter) : cell;
}

const read = new Map(
  tables.map((table) => [
    table.name,
    (sheets.get(sheetName(table)) ?? [])
      .slice(1)
      .map((row) =>
        Object.fromEntries(table.columns.map((column, index) => [column.name, valueIn(column, row[index])])),
      ),
  ]),
);

test.each(collections)("%s: every record is unchanged when it is read back from the sheets", (collection) => {
  expect(rebuilt(collection, (name) => read.get(name) ?? [])).toEqual(expressed(records, collection));
});

test("the workbook has a sheet for each table, after one that explains it, a codebook and the sources", () => {
  expect([...sheets.keys()].slice(0, 3)).toEqual(["read me", "codebook", "sources"]);
  expect([...sheets.keys()].slice(1).toSorted()).toEqual(tables.map(sheetName).toSorted());
  const about = new Map((sheets.get("read me") ?? []).map(([name, value]) => [name, String(value)]));
  expect(about.get("Licence")).toMatch(/creativecommons\.org\/licenses\/by\/4\.0/);
  expect(about.get("Cite the paper")).toMatch(/^Anaïs Marin, /);
  expect(about.get("Version")).toMatch(/^\d+\.\d+\.\d+ \(\d{4}-\d\d-\d\d\)$/);
});

const types = { string: "string", number: "number", integer: "number", boolean: "boolean", date: "day" };

test.each(tables.map((table) => [sheetName(table), table] as const))(
  "%s: cells have the types of their columns",
  (name, table) => {
    const [header, ...rows] = sheets.get(name) ?? [];
    expect(header).toEqual(table.columns.map((column) => column.name));
    for (const row of rows) {
      for (const [index, column] of table.columns.entries()) {
        const cell: unknown = row[index];
        if (cell === null || cell === undefined) continue;
        const type = cell instanceof Date ? "day" : typeof cell;
        // An EDTF date is a date if it is a day, and text otherwise.
        const isDate = table.columns.some((other) => other.name === `${column.name}_first`);
        expect([column.name, type]).toEqual([column.name, isDate && type === "day" ? "day" : types[column.type]]);
        if (isDate && type === "string") expect(cell).not.toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  },
);

test("every table has a frozen header and filters, and the archive has no time of its own", () => {
  const archive = readFileSync(file);
  const parts = unzipSync(archive);
  const texts = Object.entries(parts).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  expect(texts).toHaveLength(tables.length + 1);
  const withFilter = texts.filter(([, bytes]) =>
    /state="frozen".*<autoFilter ref="A1:[A-Z]+\d+"\/>/s.test(Buffer.from(bytes).toString()),
  );
  expect(withFilter).toHaveLength(tables.length);
  // In a local file header of a ZIP archive, the time and date are the bytes 10 to 13: midnight of 1 January 1980.
  expect([...archive.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
});

const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import openpyxl, pandas"]).status === 0,
);

describe.skipIf(!python)(
  "pandas (skipped where it is not installed: `apt install python3-pandas python3-openpyxl`)",
  () => {
    test("reads days as dates, and warns of nothing", () => {
      const script = `
import pandas as pd
events = pd.read_excel(${JSON.stringify(file)}, sheet_name="events")
print(events["date_first"].dtype, events["date_last"].dtype, events["date_first"].count())`;
      const dated = records.of("events").filter(({ record }) => record.date).length;
      expect(execFileSync(python ?? "", ["-W", "error", "-c", script], { encoding: "utf8" })).toBe(
        `datetime64[ns] datetime64[ns] ${dated}\n`,
      );
    });
  },
);

const folder = mkdtempSync(join(tmpdir(), "unionstate-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = (text: string): string[][] => parse(text, { relax_column_count: true });

/** A cell as a program writes it as CSV, in the form of the CSV files of the release. */
const normalised = (cell: string): string => {
  if (/^\d{4}\/\d\d\/\d\d$/.test(cell)) return cell.replaceAll("/", "-");
  return /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
};

/** Compares each sheet that a program has written as CSV with the CSV file of the release, cell by cell. */
function compare(written: (sheet: string) => string): number {
  let count = 0;
  for (const table of tables) {
    const expected = linesOf(releaseFile(csvPath(table)));
    const found = linesOf(readFileSync(join(folder, written(sheetName(table))), "utf8"));
    expect([table.name, found.length]).toEqual([table.name, expected.length]);
    for (const [index, line] of expected.entries()) {
      count += line.length;
      const cells = line.map((_, column) => normalised(found[index]?.[column] ?? ""));
      expect([table.name, index, ...cells]).toEqual([table.name, index, ...line.map(normalised)]);
    }
  }
  return count;
}

const works = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;

describe.skipIf(!works("soffice"))(
  "LibreOffice (skipped where it is not installed: `apt install libreoffice-calc-nogui`)",
  () => {
    test("shows every cell of every sheet as the CSV files have it", () => {
      copyFileSync(file, join(folder, "lo.xlsx"));
      // Comma, double quotes, UTF-8, cells as shown, all sheets.
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [profile, "--headless", "--convert-to", filter, "--outdir", folder, "lo.xlsx"], {
        cwd: folder,
        stdio: "ignore",
      });
      expect(compare((sheet) => `lo-${sheet}.csv`)).toBeGreaterThan(100_000);
    }, 120_000);
  },
);

describe.skipIf(!works("ssconvert"))("Gnumeric (skipped where it is not installed: `apt install gnumeric`)", () => {
  test("shows every cell of every sheet as the CSV files have it", () => {
    execFileSync("ssconvert", ["-S", file, join(folder, "gnumeric-%s.csv")], { stdio: "ignore" });
    expect(compare((sheet) => `gnumeric-${sheet}.csv`)).toBeGreaterThan(100_000);
  }, 120_000);
});
