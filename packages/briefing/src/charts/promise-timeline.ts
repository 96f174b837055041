/** What Belarus and Russia promised or demanded, and what happened: events in a column beside an axis of years. */
import { type EntityId, type EventId, formatDate, type HistoricalEvent, label } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import type { Dataset } from "../dataset.ts";
import { before, isCertain } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import {
  chartWidth,
  circle,
  colours,
  cross,
  drawing,
  line,
  number,
  type Point,
  path,
  sizes,
  text,
  widthOf,
} from "./drawing.ts";
import { linear, type Span, spanOf } from "./time-scale.ts";

const promised = [
  "union-state-treaty-1999",
  "joint-air-defence-2009",
  "medvedev-ultimatum-2018",
  "sochi-agreement-2019",
] as const satisfies readonly EventId[];

const happened = [
  "customs-controls-2001",
  "union-state-doctrine-2001",
  "union-state-treaty-frozen-2002",
  "joint-air-defence-ratified-2012",
  "belarus-refuses-roadmap-31",
  "union-state-summit-2019",
] as const satisfies readonly EventId[];

export function promiseTimeline(dataset: Dataset): Chart {
  const { asOf, eventDate, fact, name } = references(dataset);
  const eventsOf = (ids: readonly EventId[]) => ids.map((id) => dataset.get("events", id));
  const sides: readonly Side[] = [
    { title: "Promised or demanded", kind: "promised", events: eventsOf(promised) },
    { title: "Happened", kind: "happened", events: eventsOf(happened) },
  ];
  const rows = sides.flatMap(({ title, events }) => events.map((event) => [dateOf(event), title, textOf(event)]));
  return {
    id: "promise-timeline",
    title: prose(
      "chart-title",
    )`Implementation of the ${name("union-state", "Union State")} treaty was virtually frozen`.claims(
      isCertain(fact("events/union-state-treaty-frozen-2002")),
      before(eventDate("union-state-treaty-1999"), eventDate("union-state-treaty-frozen-2002")),
    ),
    subtitle: prose(
      "chart-subtitle",
    )`Steps of ${name("belarus")} and ${name("russia")}, and what came of them, ${eventDate("union-state-treaty-1999", "year")} to ${asOf()}`,
    svg: svgOf(dataset, sides),
    description: `Timeline. ${sides.map(({ title, events }) => `${title}: ${events.map((event) => `${dateOf(event)}, ${textOf(event)}`).join("; ")}.`).join(" ")}`,
    table: { columns: ["When", "Kind", "What"], rows },
    sources: [...promised, ...happened].map((id) => `events/${id}` as const),
  };
}

/** Events of one kind. */
type Side = {
  readonly title: string;
  readonly kind: "promised" | "happened";
  readonly events: readonly HistoricalEvent[];
};

const dateOf = ({ date, dateAsPrinted }: HistoricalEvent): string =>
  withCapital(formatDate(date, { asPrinted: dateAsPrinted }).replace(/^since /, "from "));

const withCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The label without its date, which is printed beside it. */
const textOf = (event: HistoricalEvent): string => withCapital(label(event).replace(/ \([^()]*\d{4}[^()]*\)$/, ""));

const [axis, edge, leading] = [38, 84, 13.5];
const room = chartWidth - edge;

/** An event beside the axis: its lines, and its time as a stretch of the axis. */
type Item = {
  readonly event: HistoricalEvent;
  readonly kind: MarkKind;
  readonly colour: string;
  readonly lines: readonly string[];
  readonly height: number;
  readonly span: Span;
};

function svgOf({ get, paper }: Dataset, sides: readonly Side[]): string {
  const last = paper.year + 0.5;
  const items = sides
    .flatMap(({ events, kind }) => events.map((event) => itemOf(get, event, kind)))
    .toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
  const first = Math.floor(items[0]?.span.from ?? last);
  const [top, bottom] = [46, 46 + items.reduce((sum, { height }) => sum + height, 0)];
  const y = linear([first, last], [top + 6, bottom - 12]);
  const middle = ({ from, to, throughout }: Span) => y(throughout ? from : (from + to) / 2);
  const tops = spread(
    items.map(({ span, height }) => ({ top: middle(span) - leading / 2, height })),
    [top, bottom],
  );
  const years = Array.from(
    { length: Math.floor(last / 5) - Math.ceil(first / 5) + 1 },
    (_, i) => (Math.ceil(first / 5) + i) * 5,
  );
  return drawing(bottom, [
    ...keyParts(sides),
    ...actorKey(get),
    line([axis, y(first)], [axis, y(last)], colours.quiet, 0.8),
    ...years.map((year) => yearLabel(year, y(year))),
    ...items.flatMap((item, i) => itemParts(item, y, middle(item.span), tops[i] ?? 0, last)),
  ]);
}

function itemOf(get: Dataset["get"], event: HistoricalEvent, kind: MarkKind): Item {
  const lines = runIn(dateOf(event), textOf(event));
  return {
    event,
    kind: event.status === "cancelled" ? "cancelled" : kind,
    colour: colourOf(get, event),
    lines,
    height: lines.length * leading + 8,
    span: spanOf(event.date ?? ""),
  };
}

const gap = 6;

/** The lines of a text whose first line begins after a bold date. */
function runIn(date: string, words: string): readonly string[] {
  const lines = [""];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    const free = lines.length === 1 ? room - widthOf(date, sizes.label, true) - gap : room;
    if (widthOf(longer) <= free) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function keyParts(sides: readonly Side[]): readonly string[] {
  const events = sides.flatMap((side) => side.events);
  const entries = [
    ...sides,
    ...(events.some(({ status }) => status === "cancelled")
      ? [{ title: "Cancelled", kind: "cancelled" } as const]
      : []),
  ];
  let x = axis;
  return entries.flatMap(({ title, kind }) => {
    const left = x;
    x += widthOf(title, sizes.label, true) + 38;
    return [mark([left, 8], kind, colours.ink), text({ at: [left + 10, 12], lines: [title], bold: true })];
  });
}

/** Who did it: the meaning of the colour of a date and a mark. */
function actorKey(get: Dataset["get"]): readonly string[] {
  const entries = [
    { words: "Done by", fill: colours.quiet },
    { words: get("entities", "belarus").name, fill: colours.belarus },
    { words: get("entities", "russia").name, fill: colours.russia },
    { words: "both, or not stated", fill: colours.ink },
  ];
  let x = axis - 4;
  return entries.map(({ words, fill }) => {
    const left = x;
    x += widthOf(words, sizes.label, true) + 12;
    return text({ at: [left, 30], lines: [words], bold: fill !== colours.quiet, fill });
  });
}

const yearLabel = (year: number, y: number): string =>
  line([axis - 4, y], [axis, y], colours.quiet) +
  text({ at: [axis - 8, y + 3.8], lines: [String(year)], anchor: "end", fill: colours.quiet });

/** The time on the axis, a leader to the text, and a mark before it. */
function itemParts(
  { event, kind, colour, lines, span }: Item,
  y: (year: number) => number,
  middle: number,
  top: number,
  last: number,
): readonly string[] {
  const row = top + leading / 2;
  const [first = "", ...others] = lines;
  const date = dateOf(event);
  return [
    path(
      [
        [axis, middle],
        [axis + 26, row],
        [edge - 16, row],
      ],
      `fill="none" stroke="${colour}" stroke-width="0.8"`,
    ),
    timeOf(span, y, last, colour),
    mark([edge - 10, row], kind, colour),
    text({ at: [edge, row + 4], lines: [date], bold: true, fill: colour }),
    ...(first ? [text({ at: [edge + widthOf(date, sizes.label, true) + gap, row + 4], lines: [first] })] : []),
    ...(others.length > 0 ? [text({ at: [edge, row + 4 + leading], lines: others, leading })] : []),
  ];
}

/** A dot for a day or a month, a hollow bar for some time within a year, a line with an open end for what lasted. */
function timeOf({ from, to, throughout }: Span, y: (year: number) => number, last: number, colour: string): string {
  if (throughout) return openBar([axis, y(from)], y(last), colour);
  const [start, end] = [y(from), y(Math.min(to, last))];
  return end - start > 6
    ? `<rect x="${number(axis - 3.5)}" y="${number(start)}" width="7" height="${number(end - start)}" rx="3.5" fill="${colours.paper}" stroke="${colour}" stroke-width="1.4"/>`
    : circle([axis, (start + end) / 2], 3, `fill="${colour}"`);
}

/** The tops of blocks: as near as possible to where they belong, without overlap, within the limits. */
function spread(
  blocks: readonly { readonly top: number; readonly height: number }[],
  [from, to]: readonly [number, number],
): readonly number[] {
  const tops: number[] = [];
  let free = from;
  for (const { top: wanted, height } of blocks) {
    tops.push(Math.max(wanted, free));
    free = (tops.at(-1) ?? 0) + height;
  }
  let limit = to;
  for (let i = blocks.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] ?? 0, limit - (blocks[i]?.height ?? 0));
    limit = tops[i] ?? 0;
  }
  return tops;
}

/** Burgundy for an act of Russia, blue for one of Belarus, black for one of both. */
function colourOf(get: Dataset["get"], { actors = [] }: HistoricalEvent): string {
  const states = new Set(actors.map((id) => stateOf(get, id)));
  if (states.size !== 1) return colours.ink;
  return states.has("russia") ? colours.russia : states.has("belarus") ? colours.belarus : colours.ink;
}

/** The state that an actor acts for: of a person, the one of its first office. */
function stateOf(get: Dataset["get"], id: EntityId): string {
  const entity = get("entities", id);
  return (entity.kind === "person" ? entity.roles?.[0]?.of : undefined) ?? id;
}

type MarkKind = "promised" | "happened" | "cancelled";

/** A ring for a promise, a disc for what happened, a cross for what was cancelled. */
function mark([x, y]: Point, kind: MarkKind, colour: string): string {
  if (kind === "cancelled") return cross([x, y], colour);
  const fill = kind === "happened" ? colour : colours.paper;
  return circle([x, y], 3.8, `fill="${fill}" stroke="${colour}" stroke-width="1.6"`);
}

/** What lasted to the time of the paper: a thick line with an open end. */
const openBar = ([x, from]: Point, to: number, colour: string): string =>
  line([x, from], [x, to], colour, 3) +
  path(
    [
      [x - 4, to],
      [x + 4, to],
      [x, to + 7],
    ],
    `fill="${colour}"`,
    "Z",
  );
