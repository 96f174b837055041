/** How records read in words, and the facts about the paper. Nothing here loads Zod or another library. */
export { paper } from "../paper.ts";
export { type EdtfParts, type EdtfPoint, edtfDays, edtfParts, edtfPattern, edtfWords } from "./edtf.ts";
export { nameKey, slugOf } from "./name-key.ts";
export { isQuantity, type Quantity, quantitySymbols, quantityWords } from "./quantity.ts";
