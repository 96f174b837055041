/** Where an EDTF date stands on an axis of years, and how much is known of it. */
export type Span = {
  /** The first moment that the date may mean, in years: 1 July 2014 begins at about 2014.5. */
  readonly from: number;
  /** The moment after the last one. */
  readonly to: number;
  /** A day; some time within the span, which is a month, a year or longer; or throughout the span. */
  readonly kind: "day" | "within" | "throughout";
  /** Whether the stretch begins before or ends after the time it gives, or nobody knows when. */
  readonly open: "start" | "end" | undefined;
  readonly approximate: boolean;
};

/**
 * The span of an EDTF date; an open end lies at infinity.
 *
 * @example spanOf("2009") // { from: 2009, to: 2010, kind: "within", open: undefined, approximate: false }
 */
export function spanOf(edtf: string): Span {
  const approximate = /[~?%]/.test(edtf);
  const [start = "", end] = edtf.replace(/[~?%]/g, "").split("/");
  const [from, to] = bounds(start);
  if (end === undefined) {
    return { from, to, kind: start.length === 10 ? "day" : "within", open: undefined, approximate };
  }
  const open = start === ".." ? "start" : end === ".." ? "end" : undefined;
  return { from, to: bounds(end)[1], kind: "throughout", open, approximate };
}

// `201X` is a decade, `..` an open end.
function bounds(date: string): [from: number, to: number] {
  if (date === "..") return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const [year = "", month, day] = date.split("-");
  const first = Number(year.replaceAll("X", "0"));
  if (month === undefined) return [first, Number(year.replaceAll("X", "9")) + 1];
  if (day === undefined) return [moment(first, Number(month), 1), moment(first, Number(month) + 1, 1)];
  return [moment(first, Number(month), Number(day)), moment(first, Number(month), Number(day) + 1)];
}

function moment(year: number, month: number, day: number): number {
  const start = Date.UTC(year, 0, 1);
  return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
