/**
 * Dates and intervals in the Extended Date/Time Format (EDTF level 1) as records have them: their parts, the first and
 * last day that they may mean, and how they read in English. Whether a date exists in the calendar is checked by the
 * rule `date/calendar`, with the `edtf` library.
 */

/** What an EDTF date or interval looks like in a record. */
export const edtfPattern: RegExp =
  /^(?:[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?|(?:\.\.|[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?)\/(?:\.\.|[0-9X]{4}(?:-[0-9X]{2}){0,2}[~?%]?))$/;

/** One date: `2013-04~` is the month April 2013, approximate. Unknown digits are `X`: `201X` is a decade. */
export type EdtfPoint = {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly approximate: boolean;
  readonly uncertain: boolean;
};

/** A date, or an interval between two of them, where an end may be open. */
export type EdtfParts =
  | { readonly kind: "date"; readonly date: EdtfPoint }
  | { readonly kind: "interval"; readonly start: EdtfPoint | undefined; readonly end: EdtfPoint | undefined };

/**
 * Splits an EDTF date or interval into its parts.
 *
 * @returns `undefined` if the text does not look like one
 * @example edtfParts("1995/..") // { kind: "interval", start: { year: "1995", … }, end: undefined }
 */
export function edtfParts(edtf: string): EdtfParts | undefined {
  if (!edtfPattern.test(edtf)) return undefined;
  const [start = "", last] = edtf.split("/");
  if (last !== undefined) return { kind: "interval", start: pointOf(start), end: pointOf(last) };
  const date = pointOf(start);
  return date && { kind: "date", date };
}

function pointOf(text: string): EdtfPoint | undefined {
  if (text === "..") return undefined;
  const mark = /[~?%]$/.exec(text)?.[0] ?? "";
  const [year = "", month, day] = text.slice(0, text.length - mark.length).split("-");
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}

/**
 * The first and the last day that an EDTF date or interval may mean, `null` where it is open: `2016-06` gives
 * `["2016-06-01", "2016-06-30"]`, `201X/..` gives `["2010-01-01", null]`.
 *
 * @returns `undefined` if the text does not look like an EDTF date, or if the calendar has no such day or month
 */
export function edtfDays(edtf: string): readonly [first: string | null, last: string | null] | undefined {
  const parts = edtfParts(edtf);
  if (!parts) return undefined;
  const [start, end] = parts.kind === "date" ? [parts.date, parts.date] : [parts.start, parts.end];
  const [first, last] = [start ? firstDay(start) : null, end ? lastDay(end) : null];
  return exists(first) && exists(last) ? [first, last] : undefined;
}

/** Whether the calendar has a day. */
function exists(day: string | null): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return day === null || (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day));
}

/** How precise a date is: the smallest part that it states, or that it is an interval. */
export type EdtfPrecision = (typeof edtfPrecisions)[number];

/** The precisions of dates, the finest first. */
export const edtfPrecisions = ["day", "month", "year", "decade", "century", "unknown", "interval"] as const;

/**
 * The precision of an EDTF date: `2016-06` is a `month`, `199X` a `decade`, `1995/..` an `interval`.
 *
 * @returns `undefined` if the text does not look like an EDTF date
 */
export function edtfPrecision(edtf: string): EdtfPrecision | undefined {
  const parts = edtfParts(edtf);
  if (!parts) return undefined;
  if (parts.kind === "interval") return "interval";
  const { year, month, day } = parts.date;
  if (month !== undefined && !`${year}${month}`.includes("X")) return day && !day.includes("X") ? "day" : "month";
  const digits = year.indexOf("X");
  return digits === -1 ? "year" : digits === 3 ? "decade" : digits === 2 ? "century" : "unknown";
}

function firstDay({ year, month = "XX", day = "XX" }: EdtfPoint): string {
  const firstYear = year.replaceAll("X", "0");
  const [firstMonth = "01"] = matching(month, 12);
  const [first = "01"] = matching(day, 31);
  return `${firstYear}-${firstMonth}-${first}`;
}

function lastDay({ year, month = "XX", day = "XX" }: EdtfPoint): string {
  const lastYear = year.replaceAll("X", "9");
  const lastMonth = matching(month, 12).at(-1) ?? "12";
  const days = daysIn(lastYear, lastMonth);
  return `${lastYear}-${lastMonth}-${matching(day, days).at(-1) ?? days}`;
}

/** The numbers from 1 to a limit that two digits may mean: `1X` up to 12 is `10`, `11` and `12`. */
function matching(digits: string, limit: number): string[] {
  if (!digits.includes("X")) return [digits];
  const pattern = new RegExp(`^${digits.replaceAll("X", "\\d")}$`);
  const numbers = Array.from({ length: limit }, (_, index) => String(index + 1).padStart(2, "0"));
  return numbers.filter((number) => pattern.test(number));
}

/** The number of days in a month. */
export const daysIn = (year: string, month: string): number =>
  // Day 0 is the last day of the previous month.
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/**
 * An EDTF date or interval in English: `2016-06` is `June 2016`, `201X/..` is `since the 2010s`, `../2015-03` is
 * `by March 2015`, `2013-04~` is `about April 2013`. Any other text is returned as it is.
 */
export function edtfWords(edtf: string): string {
  const parts = edtfParts(edtf);
  if (!parts) return edtf;
  if (parts.kind === "date") return pointWords(parts.date);
  const { start, end } = parts;
  if (!start) return end ? `by ${pointWords(end)}` : "at an unknown time";
  return end ? `${pointWords(start)} to ${pointWords(end)}` : `since ${pointWords(start)}`;
}

function pointWords({ year, month, day, approximate, uncertain }: EdtfPoint): string {
  const words = [
    ...(day === undefined || day.includes("X") ? [] : [String(Number(day))]),
    ...(month === undefined || month.includes("X") ? [] : [months[Number(month) - 1] ?? month]),
    yearWords(year, month !== undefined && !month.includes("X")),
  ].join(" ");
  return `${approximate ? "about " : ""}${words}${uncertain ? " (uncertain)" : ""}`;
}

/** `the 2010s` for `201X`, `the 1900s` for `19XX`; the digits stay where a month comes first, as in `June 201X`. */
function yearWords(year: string, withMonth: boolean): string {
  if (!year.endsWith("X") || withMonth) return year;
  return year.startsWith("X") ? "an unknown year" : `the ${year.replaceAll("X", "0")}s`;
}

/** The English names of the months, January first. */
export const months: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
