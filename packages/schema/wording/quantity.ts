/**
 * Quantities in symbols (`>75%`) and in English words (`more than 75%`). What qualifies a number in the paper ("about",
 * "almost", "more than") always stays; a bound remains a bound and a range remains a range.
 */
import { type UnitWords, unitWords } from "../vocabularies/unit-words.ts";

type Common = {
  readonly unit: string;
  readonly approximate?: boolean | undefined;
  readonly asPrinted?: string | undefined;
};

/** A quantity of a record. A unit that this version does not have is written by its code. */
export type Quantity =
  | (Common & { readonly kind: "exact"; readonly value: number })
  | (Common & { readonly kind: "range"; readonly low: number; readonly high: number })
  | (Common & { readonly kind: "bound"; readonly comparator: Comparator; readonly limit: number });

type Comparator = "<" | "<=" | ">=" | ">";

/** Whether a value of unknown origin is a quantity. */
export function isQuantity(value: unknown): value is Quantity {
  if (typeof value !== "object" || value === null || !("kind" in value && "unit" in value)) return false;
  if (typeof value.unit !== "string") return false;
  switch (value.kind) {
    case "exact":
      return "value" in value && typeof value.value === "number";
    case "range":
      return "low" in value && typeof value.low === "number" && "high" in value && typeof value.high === "number";
    case "bound":
      return (
        "limit" in value &&
        typeof value.limit === "number" &&
        "comparator" in value &&
        Object.keys(signs).some((sign) => sign === value.comparator)
      );
    default:
      return false;
  }
}

const signs: Readonly<Record<Comparator, string>> = { "<": "<", "<=": "≤", ">=": "≥", ">": ">" };

/**
 * A quantity with symbols and the numbers of a language: `>75%`, `~70–100 people`, `$600,000,000`. Percentages, money
 * and times follow the language; things that are counted keep their English noun.
 *
 * @param locale a BCP 47 tag, e.g. `de` or `be-BY`
 */
export function quantitySymbols(quantity: Quantity, locale: string): string {
  const words = wordsOf(quantity.unit);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...words.intl });
  const number =
    quantity.kind === "range"
      ? rangeSymbols(numbers, quantity.low, quantity.high)
      : quantity.kind === "bound"
        ? signs[quantity.comparator] + numbers.format(quantity.limit)
        : numbers.format(quantity.value);
  // The language writes the unit of percentages, money and times, and marks a range whose ends look the same.
  return (quantity.approximate ? "~" : "") + number + (words.intl ? "" : noun(words, quantity));
}

/** A range in the numbers of a language. Engines without `formatRange`, such as Node.js 18, get its two ends. */
function rangeSymbols(numbers: Intl.NumberFormat, low: number, high: number): string {
  if (typeof numbers.formatRange === "function") return numbers.formatRange(low, high);
  return [low, high].map((end) => numbers.format(end)).join(" – ");
}

/**
 * A quantity in English words: `more than 75%`, `about 70–100 people`, `US$600 million`, `almost 20 years`. Nothing is
 * rounded: two quantities that differ never read the same.
 */
export function quantityWords(quantity: Quantity): string {
  const words = wordsOf(quantity.unit);
  const number = quantity.kind === "range" ? rangeWords(quantity.low, quantity.high) : numeral(numberOf(quantity));
  const { before = "", after = "" } = words.sign ?? {};
  return qualifier(quantity) + before + number + after + noun(words, quantity);
}

/** How exact the number is according to the paper, before the number: `about `, `almost `, `more than `. */
function qualifier(quantity: Quantity): string {
  const about = quantity.approximate ? "about " : "";
  const isBound = quantity.kind === "bound";
  // "Almost two decades" is less than 20 years, but not just any number of years below 20.
  const printed = /\b(?:almost|nearly)\b/i.exec(quantity.asPrinted ?? "")?.[0];
  if (printed && (isBound ? quantity.comparator === "<" : quantity.approximate)) return `${printed.toLowerCase()} `;
  return isBound ? `${limits[quantity.comparator]} ${about}` : about;
}

const limits: Readonly<Record<Comparator, string>> = {
  "<": "less than",
  "<=": "at most",
  ">=": "at least",
  ">": "more than",
};

/** `9–10 billion`: a size that both ends share is written once. */
function rangeWords(low: number, high: number): string {
  const [from, to] = [numeral(low), numeral(high)];
  const shared = / \w+$/.exec(to)?.[0] ?? "";
  return `${shared !== "" && from.endsWith(shared) ? from.slice(0, -shared.length) : from}–${to}`;
}

/** `600 million`, `1,300`, `40.4`: a size is used where it leaves at most three decimals. */
function numeral(value: number): string {
  for (const [size, name] of sizes) {
    const thousandths = (value / size) * 1000;
    if (Math.abs(value) >= size && thousandths === Math.round(thousandths)) return `${value / size} ${name}`;
  }
  return value.toLocaleString("en-GB", { maximumFractionDigits: 20 });
}

const sizes: readonly (readonly [number, string])[] = [
  [1e9, "billion"],
  [1e6, "million"],
];

/** What is counted, with a space before it; nothing where the unit is a sign. */
function noun({ one, many }: UnitWords, quantity: Quantity): string {
  const word = quantity.kind !== "range" && numberOf(quantity) === 1 ? one : many;
  return word && ` ${word}`;
}

/** The numbers of a quantity: its value, its limit, or both ends of its range. */
export const numbersOf = (quantity: Quantity): readonly number[] =>
  quantity.kind === "range" ? [quantity.low, quantity.high] : [numberOf(quantity)];

const numberOf = (quantity: Exclude<Quantity, { readonly kind: "range" }>): number =>
  quantity.kind === "exact" ? quantity.value : quantity.limit;

/** The UCUM code of a unit: `a` for `year`, `{person}` for people; `undefined` for money, which UCUM does not have. */
export function ucumOf(unit: string): string | undefined {
  if (/^[A-Z]{3}$/.test(unit)) return undefined;
  return wordsOf(unit).ucum ?? `{${unit}}`;
}

const unitsByCode: ReadonlyMap<string, UnitWords> = /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(unitWords));

/** How a unit is written; one that this version does not have is written by its code: `EUR 5`, `3 ships`. */
function wordsOf(unit: string): UnitWords {
  const words = unitsByCode.get(unit);
  if (words) return words;
  if (/^[A-Z]{3}$/.test(unit)) {
    const intl = { style: "currency", currency: unit, maximumFractionDigits: 0 } as const;
    return { meaning: unit, one: "", many: "", sign: { before: `${unit} ` }, intl };
  }
  return { meaning: unit, one: unit, many: `${unit}s` };
}
