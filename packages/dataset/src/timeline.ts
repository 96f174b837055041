/** Dates: what happened when, the days that an EDTF date may mean, and dates in words. */
import { edtfDays, edtfParts, edtfPrecision, edtfWords } from "@unionstate/schema/wording";
import { checkList, wrongArgument } from "./arguments.js";
import { certain } from "./certainty.js";
import { fields } from "./fields.js";
import { collectionOf, label, list } from "./records.js";
import type {
  AnyRecord,
  Certainty,
  Collection,
  DealStep,
  Deployment,
  EdtfDate,
  HistoricalEvent,
  UnknownReason,
} from "./types.js";
import { unknownWords } from "./unknown.js";
import { valuesAt } from "./values.js";

/** A date of a record, with the days that it may mean. */
export type TimelineEntry = {
  /** The date as the record gives it, in EDTF. Example: `2016-06`. */
  readonly date: EdtfDate;
  /** The first day that the date may mean; `null` if it is open. Example: `2016-06-01`. */
  readonly first: string | null;
  /** The last day that the date may mean; `null` if it is open. Example: `2016-06-30`. */
  readonly last: string | null;
  /** The label of the record. */
  readonly label: string;
  /** The field that holds the date. Example: `steps.0.date`. */
  readonly field: string;
  /**
   * What became of it: whether an event `occurred` or was `planned`, `postponed` or `cancelled`; the state of a
   * deployment, such as `in-place` or `refused`; the kind of a deal's step, such as `requested` or `delivered`.
   * Absent for all other records.
   */
  readonly status?: HistoricalEvent["status"] | Deployment["state"] | DealStep["kind"];
  /** How surely the paper states it. Statements and polls have no certainty of their own: they are `stated`. */
  readonly certainty: Certainty;
  readonly record: AnyRecord;
};

/** Limits of the timeline. */
export type TimelineOptions = {
  /** The first year, month or day. Examples: `2014`, `2014-03`, `2014-03-18`. */
  readonly from?: string;
  /** The last year, month or day, included. */
  readonly to?: string;
  /** The collections whose dates are listed. Default: events, statements, arms deals, deployments and polls. */
  readonly collections?: readonly Collection[];
  /** How surely the paper states what is listed. Default: `stated` and `attributed`, without hypotheses and rumours. */
  readonly certainty?: readonly Certainty[];
};

/**
 * All dates of the records, earliest first. A date is listed if any day that it may mean is within the limits: June 2016
 * is part of 2016, and `1995/..` of every later year. Planned and cancelled events are listed, with their `status`.
 * Dates of outside sources (`corroborations`) are left out.
 *
 * @param options the limits, the collections and the certainties; default: what the paper states or attributes to
 * someone, in five collections
 * @throws RangeError if `from` or `to` is not a year, month or day, or if `from` is after `to`
 * @throws TypeError if the collections or the certainties are not a list
 * @example timeline({ from: "2014", to: "2014-03", collections: ["events"] })
 */
export function timeline(options: TimelineOptions = {}): readonly TimelineEntry[] {
  const { from, to, certainty = certain } = options;
  const { collections = ["events", "statements", "arms-deals", "deployments", "polls"] } = options;
  checkList("timeline", "collections", collections);
  checkList("timeline", "certainties", certainty);
  const start = from === undefined ? "" : dayOf(from, "-01-01");
  const end = to === undefined ? "9999" : dayOf(to, "-12-31");
  if (start > end) throw new RangeError(`\`from\` (\`${from}\`) is after \`to\` (\`${to}\`). Exchange the two.`);
  return collections
    .flatMap((collection) => list(collection).flatMap((record: AnyRecord) => entriesOf(record)))
    .filter((entry) => (entry.first ?? "") <= end && (entry.last ?? "9999") >= start)
    .filter((entry) => certainty.includes(entry.certainty))
    .sort((a, b) => compare(a.first ?? "", b.first ?? "") || compare(a.last ?? "9999", b.last ?? "9999"));
}

function entriesOf(record: AnyRecord): TimelineEntry[] {
  return fields[collectionOf(record)].dates.flatMap((path) =>
    [...valuesAt(record, path)].map(({ field, value }) => {
      const date = String(value);
      const [first, last] = edtfDays(date) ?? [null, null];
      return { date, first, last, label: label(record), field, ...stateAt(record, field), record };
    }),
  );
}

/** The status and the certainty of what a field dates: of a step of a deal, otherwise of the whole record. */
function stateAt(record: AnyRecord, field: string): Pick<TimelineEntry, "status" | "certainty"> {
  const certainty = "certainty" in record ? record.certainty : "stated";
  if ("steps" in record) {
    const step = record.steps[Number(field.split(".")[1])];
    return step ? { status: step.kind, certainty: step.certainty ?? certainty } : { certainty };
  }
  if ("state" in record) return { status: record.state, certainty };
  // Discrepancies have a `status` as well.
  return "status" in record && !("resolution" in record) ? { status: record.status, certainty } : { certainty };
}

// Days compare as text, so that `-31` is the end of every month.
function dayOf(date: string, rest: "-01-01" | "-12-31"): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(date)) {
    throw new RangeError(`\`${date}\` is not a year, month or day, such as \`2014\`, \`2014-03\` or \`2014-03-18\`.`);
  }
  return date + rest.slice(date.length - 4);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
 * marks, or the reason: `not stated`, `not in the source text`.
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
