import type { Table } from "../table.ts";
import { text } from "./columns.ts";

/** `tables`: what every table is, itself included. */
export const tablesTable = (tables: () => readonly Table[]): Table => ({
  name: "tables",
  description: "What every table contains.",
  columns: [text("table_name", "The table.", true), text("description", "What it contains.", true)],
  key: ["table_name"],
  foreignKeys: [],
  *rows() {
    for (const { name, description } of tables()) yield [name, description];
  },
});
