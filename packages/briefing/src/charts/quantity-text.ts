/** Quantities as the charts print them. */
import { format, type Quantity } from "@unionstate/dataset";

/** A share or a number without its noun, for an axis that says what is counted: `63.9%`, `>63%`, `12,700`. */
export const inSymbols = (quantity: Quantity | null): string => format(quantity).replace(/ [a-z]+$/, "");
