import type { Release } from "../../format.ts";
import { type Column, listDelimiter, type Table } from "../table.ts";
import { text } from "./columns.ts";

/** What is known of a column: its table, and in how many of its rows it is empty. */
export type DescribedColumn = {
  readonly table: Table;
  readonly column: Column;
  readonly missing: number;
  readonly rows: number;
};

/** Every column of the tables, with the number of its empty cells. */
export function* describedColumns(tables: readonly Table[], release: Release): Generator<DescribedColumn> {
  for (const table of tables) {
    const filled = table.columns.map(() => 0);
    let rows = 0;
    for (const row of table.rows(release)) {
      rows += 1;
      for (const [index, cell] of row.entries()) if (cell !== undefined) filled[index] = (filled[index] ?? 0) + 1;
    }
    for (const [index, column] of table.columns.entries()) {
      yield { table, column, missing: rows - (filled[index] ?? 0), rows };
    }
  }
}

/** What the type of a column is called: lists are `list of string`. */
export const typeName = ({ type, isList }: Column): string => (isList ? `list of ${type}` : type);

/** `columns`: what every column of the other tables means. */
export const columnsTable = (tables: readonly Table[]): Table => ({
  name: "columns",
  description: "What every column of the other tables means.",
  columns: [
    text("table_name", "The table.", true),
    text("column_name", "The column.", true),
    text(
      "type",
      `\`string\`, \`number\`, \`integer\`, \`boolean\` or \`date\` (a day). A \`list of string\` is text with \`${listDelimiter}\` between its items in CSV, SQLite and the workbook, and a list in Parquet.`,
      true,
    ),
    text("meaning", "What the column holds.", true),
    text("unit", "What its numbers count or measure."),
    { ...text("permitted_values", "The permitted values, if they are fixed."), isList: true },
    {
      name: "missing",
      type: "integer",
      description: "The number of rows in which the column is empty.",
      required: true,
    },
    { name: "rows", type: "integer", description: "The number of rows of the table.", required: true },
  ],
  key: ["table_name", "column_name"],
  foreignKeys: [],
  *rows(release) {
    for (const { table, column, missing, rows } of describedColumns(tables, release)) {
      yield [table.name, column.name, typeName(column), column.description, column.unit, column.values, missing, rows];
    }
  },
});
