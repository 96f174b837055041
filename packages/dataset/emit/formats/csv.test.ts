import { collections, Records } from "@unionstate/schema";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";
import { expressed, type NamedRow, rebuilt } from "../../test/rebuild.ts";
import { type Column, listDelimiter } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";
import { csv, csvPath } from "./csv.ts";

const tableNamed = (name: string) => {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`There is no table \`${name}\`.`);
  return table;
};

/** The value of a cell, by the documented rule. */
function valueIn({ type, isList }: Column, cell: string): NamedRow[string] {
  if (cell === "") return undefined;
  const text = cell.replace(/^'(?='*[=+\-@\t\r])/, "");
  if (isList) return text.split(listDelimiter);
  if (type === "boolean") return text === "TRUE";
  return type === "number" || type === "integer" ? Number(text) : text;
}

const linesOf = (text: string): string[][] => parse(text, { record_delimiter: "\r\n" });

function rowsIn(name: string, text: string): NamedRow[] {
  const { columns } = tableNamed(name);
  const [header = [], ...lines] = linesOf(text);
  expect(header).toEqual(columns.map((column) => column.name));
  return lines.map((line) =>
    Object.fromEntries(columns.map((column, index) => [column.name, valueIn(column, line[index] ?? "")])),
  );
}

const read = new Map<string, NamedRow[]>();
const readTable = (name: string): NamedRow[] => {
  const rows = read.get(name) ?? rowsIn(name, releaseFile(`csv/${name}.csv`));
  read.set(name, rows);
  return rows;
};

test.each(collections)("%s: every record is unchanged when it is read back from the tables", (collection) => {
  expect(rebuilt(collection, readTable)).toEqual(expressed(records, collection));
});

describe.each(tables.map((table) => [table.name, table] as const))("%s", (_, table) => {
  const text = releaseFile(csvPath(table));

  test("no cell is a formula in a spreadsheet, or JSON, and every line ends with CRLF", () => {
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const cells = linesOf(text).flat();
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    expect(cells.filter((cell) => /^[[{]["[{\d]/.test(cell))).toEqual([]);
  });

  test("columns have names that every program accepts, and a meaning", () => {
    for (const { name, description } of table.columns) {
      expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
      expect(name.length).toBeLessThanOrEqual(32);
      expect([name, description.trim()]).not.toEqual([name, ""]);
    }
    expect(new Set(table.columns.map(({ name }) => name)).size).toBe(table.columns.length);
  });
});

test("a column of the same name has the same type in every table", () => {
  const types = Map.groupBy(
    tables.flatMap(({ columns }) => columns),
    ({ name }) => name,
  );
  for (const [name, columns] of types) {
    const kinds = new Set(columns.map(({ type, isList }) => `${type}${isList ? " list" : ""}`));
    if (!severalMeanings.has(name)) expect([name, [...kinds]]).toEqual([name, [...kinds].slice(0, 1)]);
  }
});

/** Names that have two meanings: a footnote and a remark; the page of a passage and the pages of an article. */
const severalMeanings: ReadonlySet<string> = new Set(["as_printed", "note", "number", "page", "subject"]);

test("every date has its first and last day and its precision beside it", () => {
  let dates = 0;
  for (const { name: table, columns } of tables) {
    const names = columns.map(({ name }) => name);
    for (const name of names.filter((one) => names.includes(`${one}_first`))) {
      dates += 1;
      const after = names.slice(names.indexOf(name) + 1, names.indexOf(name) + 4);
      expect([table, ...after]).toEqual([table, `${name}_first`, `${name}_last`, `${name}_precision`]);
    }
  }
  expect(dates).toBeGreaterThanOrEqual(10);
});

test("no limit, range or vague amount has a value, and every amount has the same columns", () => {
  for (const { record, kind, value, limit, low, high, unit, approximate } of readTable("quantities")) {
    const numbers = Object.entries({ value, low, high, limit }).flatMap(([field, cell]) =>
      cell === undefined ? [] : [field],
    );
    expect([record, kind, numbers]).toEqual([record, kind, fieldsOf[String(kind)]]);
    expect(typeof unit).toBe(kind ? "string" : "undefined");
    expect(typeof approximate).toBe(kind ? "boolean" : "undefined");
  }
});

const fieldsOf: Readonly<Record<string, string[]>> = {
  exact: ["value"],
  range: ["low", "high"],
  bound: ["limit"],
  undefined: [],
};

test("a title that begins like a formula is escaped, and unchanged when it is read back", async () => {
  const [first] = records.of("sections");
  if (!first) throw new Error("The dataset has no sections.");
  const titles = ["=cmd()", "+1", "-1 and counting", "@here", "'=quoted"];
  const sections = titles.map((title, index) => ({ file: "", record: { ...first.record, id: `s-${index}`, title } }));
  const changed = new Records(new Map([["sections", sections]]), new Map(), []);
  const release = { records: changed, redirects: [], version: "", released: "", written: [] };
  const file = [...csv.files(release)].find(({ path }) => path === "csv/sections.csv");
  if (!file) throw new Error("csv/sections.csv is missing.");
  let text = "";
  for await (const chunk of file.chunks()) text += String(chunk);
  expect(
    linesOf(text)
      .slice(1)
      .map(([, , title]) => title),
  ).toEqual(titles.map((title) => `'${title}`));
  expect(rowsIn("sections", text).map(({ title }) => title)).toEqual(titles);
});
