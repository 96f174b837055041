import { cellsOf, columnsOf } from "../columns-of.ts";
import { foreignKeysOf } from "../record-tables.ts";
import { listAt, recordsOf } from "../rows.ts";
import type { Table } from "../table.ts";
import { fieldShape, objectShape, ownerColumns, ownerForeignKey, ownerKey } from "./columns.ts";

/** A list that most collections have, as one table. */
function sharedList(field: "basis" | "corroborations"): Table {
  const shape = fieldShape(field);
  const columns = columnsOf(objectShape(shape));
  return {
    name: field,
    description: shape.description,
    columns: [...ownerColumns, ...columns.map(({ column }) => column)],
    key: ownerKey,
    foreignKeys: [ownerForeignKey, ...foreignKeysOf(columns)],
    *rows(release) {
      for (const { collection, item } of recordsOf(release)) {
        for (const [index, entry] of listAt(item, [field]).entries()) {
          yield [collection, item.id, index + 1, ...cellsOf(columns, entry)];
        }
      }
    },
  };
}

/** `basis`: which values are derived or interpreted, and how. */
export const basis = sharedList("basis");

/** `corroborations`: what other sources say. */
export const corroborations = sharedList("corroborations");
