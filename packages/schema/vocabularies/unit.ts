import { unitWords } from "./unit-words.ts";
import { vocabulary } from "./vocabulary.ts";

/** Units: UCUM codes (annotations in braces for things counted), ISO 4217 codes for money, `%` and `pp`. */
export const unit = vocabulary(
  "Unit",
  "The unit of a quantity: a UCUM code, an ISO 4217 currency code, or a counted thing in braces.",
  unitWords,
);
