/** Columns that tables of several collections share. */
import { collections } from "@unionstate/schema";
import { exportShapeOf } from "../derived.ts";
import type { FlatObject, FlatShape } from "../flat-shape.ts";
import type { Column, ForeignKey } from "../table.ts";

/** A column of text. */
export const text = (name: string, description: string, required = false): Column => ({
  name,
  type: "string",
  description,
  required,
});

/** The columns that name the record of a row, and the place of the row among those of the record. */
export const ownerColumns: readonly Column[] = [
  { ...text("collection", "The collection of the record.", true), values: collections },
  text("record", "The id of the record.", true),
  {
    name: "position",
    type: "integer",
    description: "The place of the row among those of its record, counted from 1.",
    required: true,
  },
];

export const labelColumn: Column = text("label", "The label of the record: what it says or is called.", true);

export const partColumn: Column = text(
  "part",
  "The item of a list that the row is about, with places counted from 1; empty for the record itself. Example: `steps.1`.",
);

/** The key that `ownerColumns` are. */
export const ownerKey: readonly string[] = ["collection", "record", "position"];

export const ownerForeignKey: ForeignKey = {
  columns: ["collection", "record"],
  table: "records",
  to: ["collection", "id"],
};

/** The shape of a field, from the first collection that has it. */
export function fieldShape(...path: readonly string[]): FlatShape {
  for (const collection of collections) {
    const found = path.reduce<FlatShape | undefined>(inside, exportShapeOf(collection));
    if (found) return found;
  }
  throw new Error(`No collection has the field \`${path.join(".")}\`.`);
}

const inside = (shape: FlatShape | undefined, field: string): FlatShape | undefined =>
  shape?.kind === "object" ? shape.fields.get(field) : undefined;

/** The shape of a list's items or of an object. */
export function objectShape(shape: FlatShape): FlatObject {
  if (shape.kind === "object") return shape;
  if (shape.kind === "list" && shape.item.kind === "object") return shape.item;
  throw new Error(`A ${shape.kind} has no fields.`);
}
