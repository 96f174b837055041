/** Quantities: their limits, and how they are written. */
import { isQuantity, quantitySymbols, quantityWords } from "@unionstate/schema/wording";
import { wrongArgument } from "./arguments.js";
import type { Quantity, UnknownReason } from "./types.js";
import { unknownWords } from "./unknown.js";

/**
 * The lower limit of a quantity: its value, the lower end of a range, or the limit of a lower bound (`> 75%`: 75, which
 * is not included). `null` if only an upper limit is stated, or no number at all.
 *
 * @param quantity any quantity of the dataset, or `null` for an unknown one
 * @throws TypeError if the value is neither
 * @example low({ kind: "bound", comparator: ">", limit: 75, unit: "%" }) // 75
 */
export function low(quantity: Quantity | null): number | null {
  if (quantity === null) return null;
  checkQuantity("low", quantity);
  switch (quantity.kind) {
    case "exact":
      return quantity.value;
    case "range":
      return quantity.low;
    case "bound":
      return quantity.comparator.startsWith(">") ? quantity.limit : null;
  }
}

/**
 * The upper limit of a quantity: its value, the upper end of a range, or the limit of an upper bound (`< 20 years`: 20, which
 * is not included). `null` if only a lower limit is stated, or no number at all.
 *
 * @param quantity any quantity of the dataset, or `null` for an unknown one
 * @throws TypeError if the value is neither
 * @example high({ kind: "bound", comparator: ">", limit: 75, unit: "%" }) // null
 */
export function high(quantity: Quantity | null): number | null {
  if (quantity === null) return null;
  checkQuantity("high", quantity);
  switch (quantity.kind) {
    case "exact":
      return quantity.value;
    case "range":
      return quantity.high;
    case "bound":
      return quantity.comparator.startsWith("<") ? quantity.limit : null;
  }
}

function checkQuantity(call: string, value: unknown): void {
  if (isQuantity(value)) return;
  throw wrongArgument(call, value, "a quantity", "Pass a quantity such as `steps[0].number`, or `null`.");
}

/** How `format` writes a quantity. */
export type FormatOptions = {
  /** `symbols` for tables (`>75%`), `words` for English sentences (`more than 75%`). Default: `symbols`. */
  readonly style?: "symbols" | "words";
  /** The language of numbers, percentages, money and times in symbols, as a BCP 47 tag. Default: `en`. */
  readonly locale?: string;
  /** For an unknown quantity, `null`: the words of the paper, from the field beside it. Example: `dozens of thousands`. */
  readonly asPrinted?: string | undefined;
  /** For an unknown quantity without words of the paper: the reason, from `unknown` of its object. */
  readonly unknown?: UnknownReason | undefined;
};

/**
 * A quantity as text: `>75%`, `~70–100 people`, `$600,000,000`, or in words `more than 75%`, `about 70–100 people`,
 * `US$600 million`. A bound stays a bound and a range stays a range; what the paper calls approximate is marked with `~`
 * or "about". Percentages, money and times follow the language; the names of things counted are English. An unknown
 * quantity is the printed words in quotation marks, or the reason: `not stated`, `missing from our copy of the paper`.
 *
 * @param quantity any quantity of the dataset, or `null` for an unknown one
 * @param options a BCP 47 tag such as `"de"`, or `{ style, locale }`; for unknown quantities `{ asPrinted, unknown }`
 * @throws TypeError if the value is neither a quantity nor `null`
 * @throws RangeError if the locale is not a BCP 47 tag
 * @example format(get("polls", "format-of-relations").waves[0].results[0].value, "de") // ">75 %"
 * @example format({ kind: "bound", comparator: ">", limit: 75, unit: "%" }, { style: "words" }) // "more than 75%"
 * @example format(figure.value, { asPrinted: figure.valueAsPrinted, unknown: figure.unknown?.value }) // "“dozens of thousands”"
 */
export function format(quantity: Quantity | null, options: string | FormatOptions = {}): string {
  const {
    style,
    locale = "en",
    asPrinted,
    unknown,
  }: FormatOptions = typeof options === "string" ? { locale: options } : options;
  if (quantity === null) return unknownWords("number", asPrinted, unknown);
  checkQuantity("format", quantity);
  return style === "words" ? quantityWords(quantity) : quantitySymbols(quantity, locale);
}
