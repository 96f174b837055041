import { isQuantity } from "@unionstate/schema";
import { cellsOf, columnsOf } from "../columns-of.ts";
import { exportShapeOf, labelIn } from "../derived.ts";
import { knownAt, objectsIn, placeOf, recordsOf } from "../rows.ts";
import type { Cell, Table } from "../table.ts";
import {
  fieldShape,
  labelColumn,
  objectShape,
  ownerColumns,
  ownerForeignKey,
  ownerKey,
  partColumn,
  text,
} from "./columns.ts";

const quantity = columnsOf(objectShape(fieldShape("value")));

/** `quantities`: every amount that the paper gives, wherever it is. */
export const quantities: Table = {
  name: "quantities",
  description:
    "Every amount that the paper gives, whether as a number, a range, a limit or only in words. Those of outside sources are in `corroborations`.",
  columns: [
    ...ownerColumns,
    labelColumn,
    partColumn,
    text(
      "field",
      "The column that starts the names of its columns in the table of the record. Example: `price`.",
      true,
    ),
    // An amount that the paper gives only in words has neither a kind nor a unit.
    ...quantity.map(({ column }) => ({ ...column, required: column.name === "words" })),
  ],
  key: ownerKey,
  foreignKeys: [ownerForeignKey],
  *rows(release) {
    for (const { collection, item } of recordsOf(release)) {
      const label = labelIn(release.records, item);
      let position = 0;
      for (const { shape, value, path } of objectsIn(exportShapeOf(collection), item)) {
        for (const [field, inner] of shape.fields) {
          if (inner.name !== "Quantity") continue;
          const amount = knownAt(value, [field]) ?? inWords(knownAt(value, [`${field}AsPrinted`]));
          if (amount === undefined) continue;
          const { part, field: name } = placeOf([...path, field]);
          const cells: Cell[] = cellsOf(quantity, amount);
          const known = isQuantity(amount) ? cells : cells.map((cell) => (cell === false ? undefined : cell));
          position += 1;
          yield [collection, item.id, position, label, part, name, ...known];
        }
      }
    }
  },
};

/** An amount without a number: its words. */
const inWords = (words: unknown): object | undefined => (words === undefined ? undefined : { asPrinted: words, words });
