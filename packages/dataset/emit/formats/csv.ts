import { stringify } from "csv-stringify/sync";
import type { Format } from "../format.ts";
import { itemsOf, rowsOf } from "../tables/rows.ts";
import { type Column, type Table, tableNames, tablesOf } from "../tables/tables.ts";

/** The files of the CSV format: `csv/polls.csv`, `csv/polls.waves.results.csv`. */
export const csvPath = (table: Table): string => `csv/${table.path.join(".")}.csv`;

/** The delimiter between the values of a list in one cell. */
export const listDelimiter = "|";

/** `csv/<table>.csv`: the collections and the redirects as tables, lists of objects in tables of their own. */
export const csv: Format = {
  name: "CSV",
  contents: "every collection, redirects",
  use: "pandas, R, spreadsheets",
  specification: "RFC 4180, UTF-8",
  *files(release) {
    for (const name of tableNames) {
      for (const table of tablesOf(name)) {
        yield {
          path: csvPath(table),
          mediaType: "text/csv; charset=utf-8",
          description: table.description,
          *chunks() {
            yield lines([[...table.position, ...table.columns.map((column) => column.name)]]);
            for (const item of itemsOf(name, release)) {
              const rows = [...rowsOf(table, item)].map(({ position, cells }) => [
                ...position,
                ...cells.map(({ column, value }) => cell(column, value)),
              ]);
              if (rows.length > 0) yield lines(rows);
            }
          },
        };
      }
    }
  },
};

type Cell = string | number | boolean | undefined;

const lines = (rows: Cell[][]): string => stringify(rows, { record_delimiter: "windows", cast: { boolean: String } });

function cell(column: Column, value: unknown): Cell {
  if (value === undefined) return undefined;
  if (column.form === "json") return JSON.stringify(value);
  if (Array.isArray(value)) return spreadsheetSafe(joined(column, value));
  return typeof value === "number" || typeof value === "boolean" ? value : spreadsheetSafe(String(value));
}

function joined(column: Column, values: readonly unknown[]): string {
  const texts = values.map(String);
  const ambiguous = texts.find((text) => text.includes(listDelimiter));
  if (ambiguous) {
    throw new Error(
      `\`${ambiguous}\` in the list \`${column.name}\` contains the delimiter \`${listDelimiter}\`. Remove it, or choose another delimiter.`,
    );
  }
  return texts.join(listDelimiter);
}

/** A text that a spreadsheet does not read as a formula: one that looks like a formula is prefixed with an apostrophe. */
const spreadsheetSafe = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
