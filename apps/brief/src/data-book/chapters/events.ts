import { dateSpan, formatDate, type RecordOf } from "@unionstate/dataset";
import type { Cell, Node } from "../../content.ts";
import type { Chapter } from "../book.ts";
import { groupBy, joinSmall } from "../dataset.ts";
import { compare } from "../references.ts";
import { chapter, entry, register } from "../register.ts";
import { initialCapital } from "../wording.ts";

type Event = RecordOf["events"];

/** The fewest events of a group of years. */
const least = 12;

/** What happened when: all events, those with a date by year. */
export const events: Chapter = {
  name: "events",
  content: ({ dataset, sources }) => {
    const dated = dataset.events
      .filter(({ date }) => date !== null)
      .toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id));
    const years = groupBy(dated, (event) => dayOf(event).slice(0, 4));
    const undated = dataset.events.filter(({ date }) => date === null);
    const text = (event: Event): Cell =>
      entry(event, sources, {
        text: [event.status !== "occurred" && `${initialCapital(event.status)}.`, event.description]
          .filter(Boolean)
          .join(" "),
      });
    return [
      chapter(
        "Events",
        "events",
        `All ${dataset.events.length} events that the paper mentions, in the order of their dates. An event without a date is listed by its kind at the end.`,
      ),
      ...joinSmall(years, least).map(
        ({ title, records }): Node =>
          register(
            title,
            [
              ["When", 82],
              [null, "*"],
            ],
            records.map((event) => [
              initialCapital(formatDate(event.date, { asPrinted: event.dateAsPrinted })),
              text(event),
            ]),
          ),
      ),
      register(
        "No date stated",
        [
          ["Kind", 82],
          [null, "*"],
        ],
        undated
          .toSorted((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))
          .map((event) => [event.dateAsPrinted ? `“${event.dateAsPrinted}”` : initialCapital(event.kind), text(event)]),
      ),
    ];
  },
};

/** The first day that the date of an event may mean; empty for an event without a date. */
function dayOf({ date }: Event): string {
  if (date === null) return "";
  const { first, last } = dateSpan(date);
  return first ?? last ?? "";
}
