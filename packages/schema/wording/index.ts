/** How records read in words, and the facts about the paper. Nothing here loads Zod or another library. */
export { paper } from "../paper.ts";
export { certaintyWords, type Sourced } from "./certainty.ts";
export {
  type EdtfParts,
  type EdtfPoint,
  type EdtfPrecision,
  edtfDays,
  edtfParts,
  edtfPattern,
  edtfPrecision,
  edtfPrecisions,
  edtfWords,
} from "./edtf.ts";
export { edtfFromWords } from "./edtf-from-words.ts";
export { type EntityName, type Labelled, labelFrom, type PredicatePattern } from "./label.ts";
export { nameKey, slugOf } from "./name-key.ts";
export { isQuantity, numbersOf, type Quantity, quantitySymbols, quantityWords, ucumOf } from "./quantity.ts";
