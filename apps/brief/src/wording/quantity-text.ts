import { format, type Quantity } from "@unionstate/dataset";

/** A quantity in words: `more than 75%`, `US$600 million`, `about 70–100 people`. */
export const quantityText = (quantity: Quantity): string => format(quantity, { style: "words" });
