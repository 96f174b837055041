/** Dates: the days that an EDTF date may mean, and dates in words. */
import { edtfDays, edtfParts, edtfPrecision, edtfWords } from "@unionstate/schema/wording";
import { wrongArgument } from "./arguments.js";
import type { UnknownReason } from "./types.js";
import { unknownWords } from "./unknown.js";

/** The days that an EDTF date or interval may mean. */
export type DateSpan = {
  /** The first day; `null` if the interval has no known start. */
  readonly first: string | null;
  /** The last day; `null` if the interval has no known end. */
  readonly last: string | null;
  /** The smallest part that the date states, or `interval` for what was true throughout, not at some time within. */
  readonly precision: "day" | "month" | "year" | "decade" | "century" | "unknown" | "interval";
  /** Whether the date, or an end of the interval, is approximate (`~`) or uncertain (`?`). */
  readonly approximate: boolean;
};

/**
 * The first and the last day that an EDTF date or interval may mean.
 *
 * @param edtf a date of the dataset, or any other EDTF date of level 1
 * @throws TypeError if the value is not a text
 * @throws RangeError if the text is not an EDTF date
 * @example dateSpan("2016-06") // { first: "2016-06-01", last: "2016-06-30", precision: "month", approximate: false }
 */
export function dateSpan(edtf: string): DateSpan {
  if (typeof edtf !== "string")
    throw wrongArgument("dateSpan", edtf, "a date", 'Pass an EDTF date such as `"2016-06"`.');
  const [parts, days] = [edtfParts(edtf), edtfDays(edtf)];
  if (!parts || !days) throw new RangeError(`\`${edtf}\` is not an EDTF date, such as \`2016-06\` or \`2016/2017\`.`);
  const points = parts.kind === "date" ? [parts.date] : [parts.start, parts.end];
  return {
    first: days[0],
    last: days[1],
    precision: edtfPrecision(edtf) ?? "unknown",
    approximate: points.some((point) => point?.approximate || point?.uncertain),
  };
}

/** How `formatDate` writes a date. */
export type FormatDateOptions = {
  /** The words of the paper, from the field beside the date. They replace an unknown date and one with unknown digits. */
  readonly asPrinted?: string | undefined;
  /** For an unknown date without words of the paper: the reason, from `unknown` of its object. */
  readonly unknown?: UnknownReason | undefined;
  /** For the beginning of what lasts: `1995` is written `since 1995`. */
  readonly since?: boolean;
};

/**
 * An EDTF date or interval in English: `13 March 2014`, `June 2016`, `about April 2013`, `since the 2010s`,
 * `2016 to 2017`, `by March 2015`. Any other text is returned as it is. An unknown date is the printed words in quotation
 * marks, or the reason: `not stated`, `missing from our copy of the paper`.
 *
 * @param edtf a date of the dataset, or `null` for an unknown one
 * @param options the printed words and the reason, for unknown dates and decades
 * @throws TypeError if the value is neither a text nor `null`
 * @example formatDate("201X/..") // "since the 2010s"
 * @example formatDate(event.date, { asPrinted: event.dateAsPrinted }) // "“early 1990s”"
 */
export function formatDate(edtf: string | null, options: FormatDateOptions = {}): string {
  const { asPrinted, unknown, since = false } = options;
  if (edtf === null) return unknownWords("date", asPrinted, unknown);
  if (typeof edtf !== "string") {
    throw wrongArgument("formatDate", edtf, "a date", 'Pass an EDTF date such as `"2016-06"`, or `null`.');
  }
  // A decade says less than "early 1990s".
  if (asPrinted && edtf.includes("X")) return unknownWords("date", asPrinted);
  const words = edtfWords(edtf);
  return since && !words.startsWith("since ") ? `since ${words}` : words;
}
