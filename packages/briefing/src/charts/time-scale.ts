/** The place of dates on an axis of years. */
import { dateSpan } from "@unionstate/dataset";

/** When something was, in years: 1 July 2014 begins at about 2014.5. */
export type Span = {
  readonly from: number;
  readonly to: number;
  /** Throughout the span, and not at some time within it. */
  readonly throughout: boolean;
};

/**
 * The span of an EDTF date; an open end is at infinity.
 *
 * @example spanOf("2009") // { from: 2009, to: 2010, throughout: false }
 */
export function spanOf(edtf: string): Span {
  const { first, last, precision } = dateSpan(edtf);
  return {
    from: first === null ? Number.NEGATIVE_INFINITY : yearsOf(first, 0),
    to: last === null ? Number.POSITIVE_INFINITY : yearsOf(last, 1),
    throughout: precision === "interval",
  };
}

/** A day as a number of years: its beginning, or that of a later day. */
function yearsOf(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, date + daysLater) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** A scale from values to a length of the drawing. */
export const linear =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((value - from) / (to - from)) * (end - start);
