/** Where the records state quantities. */
import { isQuantity } from "@unionstate/schema/wording";
import { collections, fields } from "./fields.js";
import { type Located, locatedIn } from "./located.js";
import type { Collection, Quantity } from "./types.js";
import { valuesAt } from "./values.js";

/** A quantity and the record that it belongs to, with the name of its collection, which narrows it. */
export type PlacedQuantity<C extends Collection = Collection> = Located<C> & {
  readonly quantity: Quantity;
  /** The field that holds it. Example: `waves.0.results.1.value`. */
  readonly field: string;
};

/**
 * Every quantity that the paper states: in a deal, a poll or a figure of its own. Values of outside sources
 * (`corroborations`) are left out.
 *
 * @example quantities().filter(({ quantity }) => quantity.unit === "USD")
 */
export function quantities(): readonly PlacedQuantity[] {
  return collections.flatMap((collection) =>
    fields[collection].quantities.flatMap((path) =>
      locatedIn(collection).flatMap((at: Located) =>
        [...valuesAt(at.record, path)].flatMap(({ field, value }) =>
          isRecordQuantity(value) ? [{ ...at, quantity: value, field }] : [],
        ),
      ),
    ),
  );
}

/** Narrows to the units of the dataset: the build has validated those of the records. */
const isRecordQuantity = (value: unknown): value is Quantity => isQuantity(value);
