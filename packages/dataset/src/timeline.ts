import { collectionOf } from "./collection-of.js";
import { fields } from "./fields.js";
import { list } from "./list.js";
import { spans } from "./spans.js";
import type { AnyRecord, Collection, EdtfDate } from "./types.js";
import { valuesAt } from "./values-at.js";

/** Something dated, with the days that its date spans. */
export type TimelineEntry = {
  /** The date as the record gives it, in EDTF. Example: `2016-06`. */
  readonly date: EdtfDate;
  /** The first day that the date may mean; `null` where it is open. Example: `2016-06-01`. */
  readonly first: string | null;
  /** The last day that the date may mean; `null` where it is open. Example: `2016-06-30`. */
  readonly last: string | null;
  /** The field that holds the date. Example: `orderDate`. */
  readonly field: string;
  readonly record: AnyRecord;
};

/** Which part of the timeline is asked for. */
export type TimelineOptions = {
  /** The first year, month or day. Examples: `2014`, `2014-03`, `2014-03-18`. */
  readonly from?: string;
  /** The last year, month or day, included. */
  readonly to?: string;
  /** Whose dates are taken: events, statements, arms deals and polls unless said otherwise. */
  readonly collections?: readonly Collection[];
};

/**
 * All that is dated, earliest first. A date is taken if any day that it may mean lies in the stretch asked for: June
 * 2016 is part of 2016, and `1995/..` of every later year. Dates of outside sources (`corroborations`) are left out.
 *
 * @throws RangeError if `from` or `to` is no year, month or day
 * @example timeline({ from: "2014", to: "2014-03", collections: ["events"] })
 */
export function timeline(options: TimelineOptions = {}): readonly TimelineEntry[] {
  const { from, to, collections = ["events", "statements", "arms-deals", "polls"] } = options;
  const start = from === undefined ? "" : day(from, "-01-01");
  const end = to === undefined ? "9999" : day(to, "-12-31");
  return collections
    .flatMap((collection) => list(collection).flatMap((record: AnyRecord) => entriesOf(record)))
    .filter(({ first, last }) => (first ?? "") <= end && (last ?? "9999") >= start)
    .sort((a, b) => compare(a.first ?? "", b.first ?? "") || compare(a.last ?? "9999", b.last ?? "9999"));
}

function entriesOf(record: AnyRecord): TimelineEntry[] {
  return fields[collectionOf(record)].dates.flatMap((path) =>
    [...valuesAt(record, path)].map(({ field, value }) => {
      const date = value as EdtfDate;
      const [first, last] = spans[date] ?? [null, null];
      return { date, first, last, field, record };
    }),
  );
}

// A month's last day is never passed by `-31`: days compare as text.
function day(date: string, rest: "-01-01" | "-12-31"): string {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date)) {
    throw new RangeError(`\`${date}\` is no year, month or day, such as \`2014\`, \`2014-03\` or \`2014-03-18\`.`);
  }
  return date + rest.slice(date.length - 4);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
