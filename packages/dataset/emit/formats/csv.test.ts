import { collections, Records } from "@unionstate/schema";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { records, releaseFile } from "../../test/real-data.ts";
import { itemsOf } from "../tables/rows.ts";
import { type Column, type Table, tablesOf } from "../tables/tables.ts";
import { csv, csvPath, listDelimiter } from "./csv.ts";

type Fields = Record<string, unknown>;

const read = (text: string): Record<string, string>[] =>
  parse(text, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];

/** The value of a cell, by the documented rule. */
function valueIn({ form, type }: Column, cell: string): unknown {
  if (form === "json") return JSON.parse(cell);
  const text = cell.replace(/^'(?='*[=+\-@\t\r])/, "");
  const plain = (value: string) => (type === "string" ? value : type === "boolean" ? value === "true" : Number(value));
  return form === "list" ? text.split(listDelimiter).map(plain) : plain(text);
}

/** The records of a collection, from the rows of its tables. */
function rebuilt(tables: readonly Table[], textOf: (table: Table) => string): Fields[] {
  const built = new Map<string, Fields>();
  for (const table of tables) {
    for (const row of read(textOf(table))) {
      let target: Fields = {};
      if (table.position.length === 0) built.set(row.id as string, target);
      else {
        target = built.get(row.record as string) as Fields;
        for (const [depth, list] of table.path.slice(1).entries()) {
          target[list] ??= [];
          const items = target[list] as Fields[];
          const place = Number(row[table.position[depth + 1] as string]) - 1;
          items[place] ??= {};
          target = items[place] as Fields;
        }
      }
      for (const column of table.columns) {
        const cell = row[column.name];
        if (cell !== "" && cell !== undefined) set(target, column.path, valueIn(column, cell));
      }
    }
  }
  return [...built.values()];
}

function set(target: Fields, [field, ...deeper]: readonly string[], value: unknown): void {
  if (field === undefined) return;
  if (deeper.length === 0) target[field] = value;
  else {
    target[field] ??= {};
    set(target[field] as Fields, deeper, value);
  }
}

/** A record as tables can express it: without unknown fields, which are empty cells, and without the path of its schema. */
const expressed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(expressed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || key === "$schema" ? [] : [[key, expressed(inner)]],
    ),
  );
};

const release = { records, redirects: [], version: "", released: "", written: [] };

describe.each(collections)("%s", (collection) => {
  test("every record and its derived fields are unchanged when they are read back from its tables", () => {
    expect(rebuilt(tablesOf(collection), (table) => releaseFile(csvPath(table)))).toEqual(
      [...itemsOf(collection, release)].map(expressed),
    );
  });

  test("no cell is a formula in a spreadsheet, and every line ends with CRLF", () => {
    for (const table of tablesOf(collection)) {
      const text = releaseFile(csvPath(table));
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      const cells = parse(text) as string[][];
      expect(cells.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    }
  });
});

test("a title that begins like a formula is escaped, and unchanged when it is read back", async () => {
  const [first] = records.of("sections");
  if (!first) throw new Error("The dataset has no sections.");
  const titles = ["=cmd()", "+1", "-1 and counting", "@here", "'=quoted"];
  const sections = titles.map((title, index) => ({ file: "", record: { ...first.record, id: `s-${index}`, title } }));
  const changed = new Records(new Map([["sections", sections]]), new Map(), []);
  const file = [...csv.files({ ...release, records: changed })].find(({ path }) => path === "csv/sections.csv");
  if (!file) throw new Error("csv/sections.csv is missing.");
  let text = "";
  for await (const chunk of file.chunks()) text += String(chunk);
  expect(read(text).map(({ title }) => title)).toEqual(titles.map((title) => `'${title}`));
  expect(rebuilt(tablesOf("sections"), () => text).map(({ title }) => title)).toEqual(titles);
});
