/** The tables of a collection or of the redirects: its records, and each list of objects inside them. */
import type { SchemaName } from "@unionstate/schema";
import type { Release } from "../format.ts";
import { cellsOf, columnsOf, inTables, type PlacedColumn } from "./columns-of.ts";
import { exportShapeOf } from "./derived.ts";
import type { FlatObject } from "./flat-shape.ts";
import { itemsOf, knownAt, listAt } from "./rows.ts";
import { type Cell, type Column, type ForeignKey, snakeCase, type Table } from "./table.ts";

/** Lists that all collections share: each is one table for all of them. */
const shared: ReadonlySet<string> = new Set(["evidence", "basis", "corroborations"]);

/**
 * The records are the first table: `polls`. A list of objects is a table of its own, whose rows name their record and
 * their position in the list, counted from 1: `polls_options`. Inside another list they also name its item by its id:
 * the results of a poll are in `polls_waves_results`, with the `record`, the `wave` and the `position`.
 */
export function recordTables(of: SchemaName): Table[] {
  const shape = exportShapeOf(of);
  const columns = columnsOf(shape);
  const own: Table = {
    name: snakeCase(of),
    of,
    description: inTables(shape.description),
    columns: columns.map(({ column }) => column),
    key: [of === "redirects" ? "from" : "id"],
    foreignKeys: of === "redirects" ? [] : foreignKeysOf(columns),
    *rows(release) {
      for (const item of itemsOf(of, release)) yield cellsOf(columns, item);
    },
  };
  return [own, ...listsIn(shape).flatMap((list) => listTables(of, list, []))];
}

/** A list of objects, and the field that holds it. */
type List = { readonly field: string; readonly description: string; readonly item: FlatObject };

const listsIn = (shape: FlatObject): List[] =>
  [...shape.fields].flatMap(([field, inner]) =>
    inner.kind === "list" && inner.item.kind === "object" && !shared.has(field)
      ? [{ field, description: inner.description, item: inner.item }]
      : [],
  );

function listTables(of: SchemaName, list: List, outer: readonly List[]): Table[] {
  const lists = [...outer, list];
  const name = snakeCase([of, ...lists.map(({ field }) => field)].join("."));
  const owners = outer.map(
    ({ field }): Column => ({
      name: singular(field),
      type: "string",
      required: true,
      description: `The item of \`${snakeCase(`${of}.${field}`)}\` that the row belongs to.`,
    }),
  );
  const columns = columnsOf(list.item);
  const key = ["record", ...owners.map((owner) => owner.name), "position"];
  const table: Table = {
    name,
    of,
    description: inTables(list.description),
    columns: [recordColumn(of), ...owners, positionColumn, ...columns.map(({ column }) => column)],
    key,
    foreignKeys: [
      { columns: ["record"], table: snakeCase(of), to: ["id"] },
      ...owners.map(
        (owner, index): ForeignKey => ({
          columns: ["record", owner.name],
          table: snakeCase([of, ...outer.slice(0, index + 1).map(({ field }) => field)].join(".")),
          to: ["record", "id"],
        }),
      ),
      ...foreignKeysOf(columns),
      ...itemKeys(of, columns),
    ],
    *rows(release: Release) {
      for (const item of itemsOf(of, release)) yield* itemRows(item, lists, [item.id]);
    },
  };
  return [table, ...listsIn(list.item).flatMap((inner) => listTables(of, inner, lists))];

  function* itemRows(value: unknown, [next, ...deeper]: readonly List[], owner: readonly string[]): Generator<Cell[]> {
    for (const [index, item] of listAt(value, [next?.field ?? ""]).entries()) {
      if (deeper.length > 0) yield* itemRows(item, deeper, [...owner, String(knownAt(item, ["id"]))]);
      else yield [...owner, index + 1, ...cellsOf(columns, item)];
    }
  }
}

/** `waves` are named one by one as `wave`. */
const singular = (list: string): string => list.replace(/s$/, "");

const recordColumn = (of: SchemaName): Column => ({
  name: "record",
  type: "string",
  required: true,
  description: `The id of the record in \`${snakeCase(of)}\` that the row belongs to.`,
});

const positionColumn: Column = {
  name: "position",
  type: "integer",
  required: true,
  description: "The place in the list, counted from 1.",
};

/** The foreign keys of columns with one value. */
export const foreignKeysOf = (columns: readonly PlacedColumn[]): ForeignKey[] =>
  columns.flatMap(({ foreignKey }) => (foreignKey ? [foreignKey] : []));

/** The answers, waves and subgroups of a poll are named by their ids in that poll. */
function itemKeys(of: SchemaName, columns: readonly PlacedColumn[]): ForeignKey[] {
  if (of !== "polls") return [];
  return columns.flatMap(({ column: { name } }) => {
    const item = /(?:^|_)(wave|option|subgroup)$/.exec(name)?.[1];
    return item ? [{ columns: ["record", name], table: `polls_${item}s`, to: ["record", "id"] }] : [];
  });
}
