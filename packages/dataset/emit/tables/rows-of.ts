import type { Item } from "./items-of.ts";
import type { Table } from "./table.ts";

/** A row: where it belongs (record, places in lists), and the value of each column; `undefined` where there is none. */
export type Row = { readonly position: readonly (string | number)[]; readonly values: readonly unknown[] };

/**
 * The rows that a record or a redirect gives a table: one for its own table, one for each item for the table of a list.
 *
 * @param table a table of what the record is of
 * @param record the record, or the redirect
 */
export function* rowsOf(table: Table, record: Item): Generator<Row> {
  yield* rows(table, table.path.slice(1), record, table.position.length > 0 ? [record.id] : []);
}

function* rows(
  table: Table,
  [list, ...deeper]: readonly string[],
  value: unknown,
  position: readonly (string | number)[],
): Generator<Row> {
  if (list === undefined) {
    yield { position, values: table.columns.map(({ path }) => valueAt(value, path)) };
    return;
  }
  const items = (valueAt(value, list.split(".")) ?? []) as readonly unknown[];
  for (const [index, item] of items.entries()) yield* rows(table, deeper, item, [...position, index + 1]);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return (
    path.reduce<unknown>(
      (inner, field) => (inner as Readonly<Record<string, unknown>> | null | undefined)?.[field],
      value,
    ) ?? undefined
  );
}
