/** How quantities and dates are written in a sentence: as the dataset writes them, with one to ten in words. */
import { dateSpan, format, formatDate, type Quantity, type UnknownReason } from "@unionstate/dataset";

/** `full`: with its noun, `12 aircraft`. `number`: without, `12`, for a noun of the sentence. */
export type QuantityForm = "full" | "number";

/** Which parts of a date are written: `1999` of `8 December 1999`. */
export type DateForm = "full" | "month" | "year";

/** What a poll says of a share without a number. */
export const qualifierWords: Readonly<Record<"high" | "majority", string>> = {
  high: "a high share",
  majority: "a majority",
};

type QuantityWords = {
  readonly form?: QuantityForm;
  readonly asPrinted?: string | undefined;
  readonly unknown?: UnknownReason | undefined;
};

/** A quantity in words: `about 1,450 people`, `ten divisions`. */
export function quantityText(quantity: Quantity | null, { form = "full", asPrinted, unknown }: QuantityWords): string {
  const words = format(quantity, { style: "words", asPrinted, unknown });
  if (quantity === null) return words;
  // The number with its qualifier and its size: `about US$9–10 billion`.
  const number = /^.*?\d[\d,.–]*%?(?: (?:million|billion)\b)?/.exec(words)?.[0] ?? words;
  return spelled(form === "number" ? number : words);
}

/** One to ten in words: `2 divisions` → `two divisions`; other numbers, percentages and ranges stay. */
export const spelled = (text: string): string =>
  text.replace(
    /(?<![\d,.–$])(?:10|[1-9])(?![\d,.–%]| (?:million|billion))/,
    (digits) => numerals[Number(digits)] ?? digits,
  );

const numerals = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A date in words: `13 March 2014`, `2014`. */
export function dateText(date: string | null, form: DateForm, asPrinted?: string, unknown?: UnknownReason): string {
  if (date === null || form === "full") return formatDate(date, { asPrinted, unknown });
  const { first, last } = dateSpan(date);
  const length = form === "year" ? "1999".length : "1999-12".length;
  const part = first?.slice(0, length);
  // A part that the date leaves open is not one.
  return part !== undefined && part === last?.slice(0, length) ? formatDate(part) : formatDate(date, { asPrinted });
}
