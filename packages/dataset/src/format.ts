import { edtfWords, quantitySymbols, quantityWords } from "@unionstate/schema/wording";
import type { Quantity } from "./types.js";

/** How `format` writes a quantity. */
export type FormatOptions = {
  /** `symbols` for tables (`>75%`), `words` for English sentences (`more than 75%`). Default: `symbols`. */
  readonly style?: "symbols" | "words";
  /** The language of numbers, percentages, money and times in symbols, as a BCP 47 tag. Default: `en`. */
  readonly locale?: string;
};

/**
 * A quantity as text: `>75%`, `~70–100 people`, `$600,000,000`, or in words `more than 75%`, `about 70–100 people`,
 * `US$600 million`. A bound stays a bound and a range stays a range; what the paper calls approximate is marked with `~`
 * or "about". Percentages, money and times follow the language; the names of things counted are English.
 *
 * @param quantity any quantity of the dataset
 * @param options a BCP 47 tag such as `"de"`, or `{ style, locale }`
 * @example format(get("polls", "format-of-relations").waves[0].results[0].value, "de") // ">75 %"
 * @example format({ kind: "bound", comparator: ">", value: 75, unit: "%" }, { style: "words" }) // "more than 75%"
 */
export function format(quantity: Quantity, options: string | FormatOptions = {}): string {
  const { style = "symbols", locale = "en" } = typeof options === "string" ? { locale: options } : options;
  return style === "words" ? quantityWords(quantity) : quantitySymbols(quantity, locale);
}

/**
 * An EDTF date or interval in English: `13 March 2014`, `June 2016`, `about April 2013`, `since the 2010s`,
 * `2016 to 2017`, `by March 2015`. Any other text is returned as it is.
 *
 * @param edtf a date of the dataset
 * @example formatDate("201X/..") // "since the 2010s"
 */
export function formatDate(edtf: string): string {
  return edtfWords(edtf);
}
