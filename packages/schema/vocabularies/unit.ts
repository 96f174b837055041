import { type UnitWords, unitWords } from "./unit-words.ts";
import { vocabulary } from "./vocabulary.ts";

/** Units: words for times, ratios and things counted, ISO 4217 codes for money, and `%`. */
export const unit = vocabulary(
  "Unit",
  "The unit of a quantity: what is counted, a measure of time, an ISO 4217 currency code, or `%`.",
  unitWords,
);

/** The units of things that are counted, such as people and tanks: no share, money, time or rate. */
export const countedUnits: readonly (readonly [unit: string, words: UnitWords])[] = Object.entries<UnitWords>(
  unitWords,
).filter(([unit, { ucum, sign }]) => ucum === undefined && sign === undefined && unit !== "percentage-point");
