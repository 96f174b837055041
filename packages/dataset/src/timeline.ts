/** The timeline: what happened when. */
import { edtfDays } from "@unionstate/schema/wording";
import { checkList } from "./arguments.js";
import { certain } from "./certainty.js";
import { fields } from "./fields.js";
import { type Located, locatedIn } from "./located.js";
import { label } from "./records.js";
import type { AnyRecord, Certainty, Collection, DealStep, Deployment, EdtfDate, HistoricalEvent } from "./types.js";
import { valuesAt } from "./values.js";

/** A date of a record, with the days that it may mean. The `collection` narrows the `record`. */
export type TimelineEntry<C extends Collection = Collection> = Located<C> & {
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
};

/** The collections of a timeline for which none are named. */
export type TimelineCollection = "events" | "statements" | "arms-deals" | "deployments" | "polls";

/** Limits of the timeline. */
export type TimelineOptions<C extends Collection = Collection> = {
  /** The first year, month or day. Examples: `2014`, `2014-03`, `2014-03-18`. */
  readonly from?: string;
  /** The last year, month or day, included. */
  readonly to?: string;
  /** The collections whose dates are listed. Default: events, statements, arms deals, deployments and polls. */
  readonly collections?: readonly C[];
  /**
   * Which dates are listed: `overlap` for those that may be within the limits, as June 2016 may be within 2016-06-15 to
   * 2016-07; `within` for those that are within them on every day that they may mean. Default: `overlap`.
   */
  readonly mode?: "overlap" | "within";
  /** How surely the paper states what is listed. Default: `stated` and `attributed`, without hypotheses and rumours. */
  readonly certainty?: readonly Certainty[];
};

/**
 * All dates of the records, earliest first; one without a known beginning is sorted by its end. A date is listed if any
 * day that it may mean is within the limits: June 2016 is part of 2016, and `1995/..` of every later year. Planned and
 * cancelled events are listed, with their `status`. Dates of outside sources (`corroborations`) are left out.
 *
 * @param options the limits, the collections and the certainties; default: what the paper states or attributes to
 * someone, in five collections
 * @throws RangeError if `from` or `to` is not a year, month or day that exists, if `from` is after `to`, or if there is
 * no such mode or collection
 * @throws TypeError if the collections or the certainties are not a list
 * @example timeline({ from: "2014", to: "2014-03", collections: ["events"] })
 */
export function timeline(): readonly TimelineEntry<TimelineCollection>[];
/**
 * All dates of the records within limits, earliest first.
 *
 * @param options the limits, the collections and the certainties
 * @example timeline({ from: "2014", to: "2019", collections: ["events"], mode: "within" })[0]?.record.kind
 */
export function timeline<C extends Collection = TimelineCollection>(
  options: TimelineOptions<C>,
): readonly TimelineEntry<C>[];
export function timeline(options: TimelineOptions = {}): readonly TimelineEntry[] {
  const { from, to, mode = "overlap", certainty = certain } = options;
  const { collections = ["events", "statements", "arms-deals", "deployments", "polls"] } = options;
  checkList("timeline", "collections", collections);
  checkList("timeline", "certainties", certainty);
  if (mode !== "overlap" && mode !== "within") {
    throw new RangeError(`\`${mode}\` is not a mode of the timeline. Use \`overlap\` or \`within\`.`);
  }
  const start = from === undefined ? "" : dayOf(from, "-01-01");
  const end = to === undefined ? "9999" : dayOf(to, "-12-31");
  if (start > end) throw new RangeError(`\`from\` (\`${from}\`) is after \`to\` (\`${to}\`). Exchange the two.`);
  return collections
    .flatMap((collection): readonly Located[] => locatedIn(collection))
    .flatMap(entriesOf)
    .filter(({ first, last }) => {
      const [earliest, latest] = [first ?? "", last ?? "9999"];
      return mode === "within" ? earliest >= start && latest <= end : earliest <= end && latest >= start;
    })
    .filter((entry) => certainty.includes(entry.certainty))
    .sort((a, b) => compare(startOf(a), startOf(b)) || compare(a.last ?? "9999", b.last ?? "9999"));
}

const startOf = ({ first, last }: TimelineEntry): string => first ?? last ?? "";

function entriesOf(at: Located): TimelineEntry[] {
  return fields[at.collection].dates.flatMap((path) =>
    [...valuesAt(at.record, path)].map(({ field, value }) => {
      const date = String(value);
      const [first, last] = edtfDays(date) ?? [null, null];
      return { ...at, date, first, last, label: label(at.record), field, ...stateAt(at.record, field) };
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
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(date) || !edtfDays(date)) {
    throw new RangeError(`\`${date}\` is not a year, month or day, such as \`2014\`, \`2014-03\` or \`2014-03-18\`.`);
  }
  return date + rest.slice(date.length - 4);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
