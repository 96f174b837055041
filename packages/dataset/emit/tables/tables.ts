/** The tables of a release, the same in CSV, Parquet, SQLite and the workbook. To add a table, add a file and a line here. */
import { collections, type SchemaName } from "@unionstate/schema";
import { columnsTable } from "./across/columns-table.ts";
import { evidence } from "./across/evidence.ts";
import { links } from "./across/links.ts";
import { pollLong } from "./across/poll-long.ts";
import { quantities } from "./across/quantities.ts";
import { records } from "./across/records.ts";
import { basis, corroborations } from "./across/shared-lists.ts";
import { tablesTable } from "./across/tables-table.ts";
import { unknown } from "./across/unknown.ts";
import { recordTables } from "./record-tables.ts";
import type { Table } from "./table.ts";

/** The collections and the redirects: one file each in the formats that keep records whole. */
export const tableNames: readonly SchemaName[] = [...collections, "redirects"];

const described: readonly Table[] = [
  ...collections.flatMap(recordTables),
  pollLong,
  records,
  evidence,
  links,
  quantities,
  unknown,
  basis,
  corroborations,
  ...recordTables("redirects"),
  tablesTable(() => tables),
];

/** The collections with their lists first, then the tables of all records, the redirects, and the tables and columns themselves. */
export const tables: readonly Table[] = [...described, columnsTable(described)];
