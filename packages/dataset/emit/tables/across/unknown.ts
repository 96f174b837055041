import { exportShapeOf, labelIn } from "../derived.ts";
import { knownAt, objectsIn, placeOf, recordsOf } from "../rows.ts";
import type { Table } from "../table.ts";
import { fieldShape, labelColumn, ownerColumns, ownerForeignKey, ownerKey, partColumn, text } from "./columns.ts";

const reason = fieldShape("unknown");
const reasons = reason.kind === "map" && reason.item.kind === "value" ? reason.item.values : undefined;

/** `unknown`: which values are unknown, and why. */
export const unknown: Table = {
  name: "unknown",
  description: "The values that are unknown, each with the reason. Any other empty cell does not apply.",
  columns: [
    ...ownerColumns,
    labelColumn,
    partColumn,
    text(
      "field",
      "The column that is empty, or that starts the names of the empty columns. Example: `pollster`.",
      true,
    ),
    { ...text("reason", "Why the value is unknown.", true), ...(reasons && { values: reasons }) },
  ],
  key: ownerKey,
  foreignKeys: [ownerForeignKey],
  *rows(release) {
    for (const { collection, item } of recordsOf(release)) {
      const label = labelIn(release.records, item);
      let position = 0;
      for (const { value, path } of objectsIn(exportShapeOf(collection), item)) {
        for (const [field, why] of Object.entries(knownAt(value, ["unknown"]) ?? {})) {
          const { part, field: name } = placeOf([...path, field]);
          position += 1;
          yield [collection, item.id, position, label, part, name, String(why)];
        }
      }
    }
  },
};
