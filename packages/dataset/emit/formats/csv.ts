import { stringify } from "csv-stringify/sync";
import { itemsOf } from "../tables/items-of.ts";
import { rowsOf } from "../tables/rows-of.ts";
import type { Column, Table } from "../tables/table.ts";
import { tabled } from "../tables/tabled.ts";
import { tablesOf } from "../tables/tables-of.ts";
import type { Format } from "./format.ts";

/** The files of the CSV format: `csv/polls.csv`, `csv/polls.waves.results.csv`. */
export const csvPath = (table: Table): string => `csv/${table.path.join(".")}.csv`;

/** What stands between the values of a list in one cell. */
export const listDelimiter = "|";

/** `csv/<table>.csv`: the collections and the redirects as tables, lists of objects in tables of their own. */
export const csv: Format = {
  name: "CSV",
  of: "every collection, redirects",
  use: "pandas, R, spreadsheets",
  specification: "RFC 4180, UTF-8",
  *files(release) {
    for (const name of tabled) {
      for (const table of tablesOf(name)) {
        yield {
          path: csvPath(table),
          mediaType: "text/csv; charset=utf-8",
          description: table.description,
          *chunks() {
            yield lines([[...table.position, ...table.columns.map((column) => column.name)]]);
            for (const item of itemsOf(name, release)) {
              const rows = [...rowsOf(table, item)].map(({ position, values }) => [
                ...position,
                ...values.map((value, index) => cell(table.columns[index] as Column, value)),
              ]);
              if (rows.length > 0) yield lines(rows);
            }
          },
        };
      }
    }
  },
};

const lines = (rows: readonly (readonly unknown[])[]): string =>
  stringify(rows as unknown[][], {
    record_delimiter: "windows",
    cast: { boolean: String },
  });

function cell(column: Column, value: unknown): string | number | boolean | undefined {
  if (value === undefined) return undefined;
  if (column.form === "json") return JSON.stringify(value);
  if (column.form === "list") return spreadsheetSafe(joined(column, value as readonly unknown[]));
  return typeof value === "string" ? spreadsheetSafe(value) : (value as number | boolean);
}

function joined(column: Column, values: readonly unknown[]): string {
  const texts = values.map(String);
  const odd = texts.find((text) => text.includes(listDelimiter));
  if (odd)
    throw new Error(`\`${odd}\` in the list ${column.name} has a \`${listDelimiter}\`: lists could not be told apart.`);
  return texts.join(listDelimiter);
}

/** A text that a spreadsheet does not take for a formula: one that looks like it gets an apostrophe before it. */
const spreadsheetSafe = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
