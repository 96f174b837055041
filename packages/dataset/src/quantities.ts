import { collections } from "./collections.js";
import { fields } from "./fields.js";
import { list } from "./list.js";
import type { AnyRecord, Quantity } from "./types.js";
import { valuesAt } from "./values-at.js";

/** A quantity and the record that it belongs to. */
export type PlacedQuantity = {
  readonly quantity: Quantity;
  /** The field that holds it. Example: `waves.0.results.1.value`. */
  readonly field: string;
  readonly record: AnyRecord;
};

/**
 * Every quantity that the paper states, wherever it lives: in a deal, a poll or a figure of its own. Values of outside
 * sources (`corroborations`) are left out.
 *
 * @example quantities().filter(({ quantity }) => quantity.unit === "USD")
 */
export function quantities(): readonly PlacedQuantity[] {
  return collections.flatMap((collection) =>
    fields[collection].quantities.flatMap((path) =>
      list(collection).flatMap((record: AnyRecord) =>
        [...valuesAt(record, path)].map(({ field, value }) => ({ quantity: value as Quantity, field, record })),
      ),
    ),
  );
}
