import type { Quantity } from "./types.js";

/**
 * The lower limit of a quantity: its value, the lower end of a range, or the limit of a bound from below (`> 75%`:
 * 75, itself not included). `null` where only an upper limit is stated.
 */
export function low(quantity: Quantity): number | null {
  switch (quantity.kind) {
    case "exact":
      return quantity.value;
    case "range":
      return quantity.low;
    case "bound":
      return quantity.comparator.startsWith(">") ? quantity.value : null;
  }
}
