import { dateSpan } from "@unionstate/dataset";

/** The place of a date on an axis of years, and its precision. */
export type Span = {
  /** The first moment that the date may mean, in years: 1 July 2014 begins at about 2014.5. */
  readonly from: number;
  /** The moment after the last one. */
  readonly to: number;
  /** A day; some time within the span, which is a month, a year or longer; or throughout the span. */
  readonly kind: "day" | "within" | "throughout";
  /** The end of an interval that is open. */
  readonly open: "start" | "end" | undefined;
  readonly approximate: boolean;
};

/**
 * The span of an EDTF date; an open end is at infinity.
 *
 * @example spanOf("2009") // { from: 2009, to: 2010, kind: "within", open: undefined, approximate: false }
 */
export function spanOf(edtf: string): Span {
  const { first, last, precision, approximate } = dateSpan(edtf);
  return {
    from: first === null ? Number.NEGATIVE_INFINITY : yearsOf(first, 0),
    to: last === null ? Number.POSITIVE_INFINITY : yearsOf(last, 1),
    kind: precision === "interval" ? "throughout" : precision === "day" ? "day" : "within",
    open: first === null ? "start" : last === null ? "end" : undefined,
    approximate,
  };
}

type Dated = { readonly id: string; readonly date: string };

/** The order of dated records: by the start of their date, then by its end, then by id. */
export function byDate(a: Dated, b: Dated): number {
  const [first, second] = [spanOf(a.date), spanOf(b.date)];
  return compare(first.from, second.from) || compare(first.to, second.to) || compare(a.id, b.id);
}

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** A day as a number of years: its beginning, or that of a later day. */
function yearsOf(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, date + daysLater) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
