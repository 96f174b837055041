import type { Quantity } from "./types.js";

/**
 * The upper limit of a quantity: its value, the upper end of a range, or the limit of a bound from above (`< 20 a`:
 * 20, itself not included). `null` where only a lower limit is stated.
 */
export function high(quantity: Quantity): number | null {
  switch (quantity.kind) {
    case "exact":
      return quantity.value;
    case "range":
      return quantity.high;
    case "bound":
      return quantity.comparator.startsWith("<") ? quantity.value : null;
  }
}
