/** The rows of a table: what a record or a redirect contributes to it. */
import { type Path, type SchemaName, valueAt } from "@unionstate/schema";
import type { Release } from "../format.ts";
import { exportRecord, type Item } from "./derived.ts";
import type { Column, Table } from "./tables.ts";

/** A row: its record and places in lists, and the value of each column; `undefined` where there is none. */
export type Row = {
  readonly position: readonly (string | number)[];
  readonly cells: readonly { readonly column: Column; readonly value: unknown }[];
};

/**
 * The records of a collection with their derived fields, or the redirects, each with what it leads to as a list. One at a
 * time: all together may not fit in memory.
 */
export function* itemsOf(name: SchemaName, { records, redirects }: Release): Generator<Item> {
  if (name !== "redirects") {
    for (const { record } of records.of(name)) yield exportRecord(name, record, records);
  } else {
    for (const redirect of redirects) {
      yield { id: redirect.from, ...redirect, ...("to" in redirect && { to: [redirect.to].flat() }) };
    }
  }
}

/** The rows of a table for one record or redirect: one in its own table, one for each item in the table of a list. */
export function* rowsOf(table: Table, item: Item): Generator<Row> {
  yield* rows(table, table.path.slice(1), item, table.position.length > 0 ? [item.id] : []);
}

function* rows(
  table: Table,
  [list, ...deeper]: readonly string[],
  value: unknown,
  position: readonly (string | number)[],
): Generator<Row> {
  if (list === undefined) {
    yield { position, cells: table.columns.map((column) => ({ column, value: knownAt(value, column.path) })) };
    return;
  }
  for (const [index, item] of listAt(value, list.split(".")).entries()) {
    yield* rows(table, deeper, item, [...position, index + 1]);
  }
}

/** The known value at a path: `undefined` if there is none, or if it is `null`. */
export const knownAt = (value: unknown, path: Path): unknown => valueAt(value, path) ?? undefined;

/** The list at a path; empty if there is none. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const list = knownAt(value, path);
  return Array.isArray(list) ? list : [];
}
