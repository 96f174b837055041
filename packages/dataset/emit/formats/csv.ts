import { type Options, stringify } from "csv-stringify/sync";
import type { Format } from "../format.ts";
import { type Cell, type Column, joined, type Table } from "../tables/table.ts";
import { tables } from "../tables/tables.ts";

/** The files of the CSV format: `csv/polls.csv`, `csv/polls_waves_results.csv`. */
export const csvPath = (table: Table): string => `csv/${table.name}.csv`;

/** `csv/<table>.csv`: every table. */
export const csv: Format = {
  name: "CSV",
  contents: "every table",
  use: "pandas, R, polars, Miller, csvkit",
  specification: "RFC 4180, UTF-8",
  *files(release) {
    for (const table of tables) {
      yield {
        path: csvPath(table),
        mediaType: "text/csv; charset=utf-8",
        description: table.description,
        *chunks() {
          yield `${table.columns.map(({ name }) => name).join(",")}\r\n`;
          for (const row of table.rows(release)) {
            yield stringify([table.columns.map((column, index) => cell(column, row[index]))], options);
          }
        },
      };
    }
  },
};

/**
 * Text is in quotes and nothing else is: programs that guess the delimiter from a sample then find it. Flags are `TRUE` and
 * `FALSE`, which R reads as well.
 */
const options: Options = {
  record_delimiter: "windows",
  quoted_string: true,
  cast: { boolean: (value) => (value ? "TRUE" : "FALSE") },
};

type Scalar = string | number | boolean | undefined;

function cell(column: Column, value: Cell): Scalar {
  if (typeof value === "string") return spreadsheetSafe(value);
  return typeof value === "object" ? spreadsheetSafe(joined(column, value)) : value;
}

/** A text that a spreadsheet does not read as a formula: one that looks like a formula is prefixed with an apostrophe. */
const spreadsheetSafe = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
