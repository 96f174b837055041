import type { Event, EventId, EventKind } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import { colours } from "../style/colours.ts";
import { get } from "../wording/get.ts";
import type { Drawing } from "./drawing.ts";
import { labelSvg, point, widthOf } from "./label.ts";
import { timelineEvents } from "./timeline-events.ts";
import { placeBlocks } from "./timeline-rows.ts";
import { type Span, spanOf } from "./timeline-span.ts";

const [firstYear, lastYear] = [1995, 2020];
const [width, yearHeight, top] = [460, 18.6, 22];
const bottom = top + (lastYear + 1 - firstYear) * yearHeight;
const height = bottom + 38;
const [axis, trackWidth, markWidth] = [24, 6.6, 4.6];
const [size, leading] = [7.2, 8.4];

type Lane = {
  readonly title: string;
  readonly colour: string;
  readonly kinds: readonly EventKind[];
  readonly left: number;
  readonly width: number;
};

const lanes: readonly Lane[] = [
  { title: "Agreements", colour: colours.belarus, kinds: ["signature"], left: axis, width: 106 },
  { title: "Disputes", colour: colours.russia, kinds: ["dispute"], left: axis + 106, width: 122 },
  {
    title: "Exercises and forces",
    colour: colours.ink,
    kinds: ["exercise", "deployment"],
    left: axis + 228,
    width: 90,
  },
  // The other kinds.
  { title: "Turning points", colour: colours.quiet, kinds: [], left: axis + 318, width: 118 },
];

/** What is drawn of the events of one lane that have the same date: one mark, a label for each. */
type Mark = { readonly span: Span; readonly titles: readonly string[]; readonly track: number };

/**
 * The relationship year by year, downwards, in four lanes by the events' kind. A mark says no more than the date: a
 * point is a day, a hollow ring a month, a hollow box the year within which it was, a bar a stretch of time.
 *
 * @param events the events of the dataset
 * @param ids which of them are drawn
 */
export function timeline(events: readonly Event[], ids: readonly EventId[] = timelineEvents): Drawing {
  const chosen = ids.map((id) => get(events, id));
  const drawn = lanes.map((lane) => ({ lane, events: chosen.filter(({ kind }) => laneOf(kind) === lane) }));
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${point(height)}" viewBox="0 0 ${width} ${point(height)}">${[
      yearAxis(),
      ...drawn.map((each) => laneSvg(each.lane, marksOf(each.events))),
      legend(),
    ].join("")}</svg>`,
    width,
    height,
    alternative: [
      `A timeline from ${firstYear} to ${lastYear} in four lanes.`,
      ...drawn.map((each) => `${each.lane.title}: ${each.events.toSorted(byDate).map(inWords).join("; ")}.`),
    ].join(" "),
  };
}

const laneOf = (kind: EventKind): Lane | undefined => lanes.find(({ kinds }) => kinds.includes(kind)) ?? lanes.at(-1);

const byDate = (a: Event, b: Event): number => spanOf(a.date).from - spanOf(b.date).from || (a.id < b.id ? -1 : 1);

const inWords = ({ title, date }: Event): string => `${title} (${formatDate(date)})`;

// A mark stands to the right of the longer ones that it meets: its leader, to the right, passes none of them.
function marksOf(events: readonly Event[]): readonly Mark[] {
  const sorted = events.toSorted(byDate);
  const dates = [...new Set(sorted.map(({ date }) => date))];
  const spans = dates
    .map((date) => ({ date, span: onAxis(spanOf(date)) }))
    .toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from) || a.span.from - b.span.from);
  const marks: Mark[] = [];
  for (const { date, span } of spans) {
    const met = marks.filter((mark) => meet(mark.span, span)).map(({ track }) => track);
    const titles = sorted.filter((event) => event.date === date).map(({ title }) => title);
    marks.push({ span, titles, track: Math.max(-1, ...met) + 1 });
  }
  return marks;
}

function onAxis(span: Span): Span {
  return { ...span, from: Math.max(span.from, firstYear), to: Math.min(span.to, lastYear + 1) };
}

// A point is wider than its day: marks keep the room of a point between them.
function meet(a: Span, b: Span): boolean {
  const room = (markWidth + 2) / yearHeight;
  return Math.max(a.to, a.from + room) > b.from && Math.max(b.to, b.from + room) > a.from;
}

const yOf = (year: number): number => top + (year - firstYear) * yearHeight;

function yearAxis(): string {
  const years = Array.from({ length: lastYear + 1 - firstYear }, (_, i) => firstYear + i);
  return [
    ...years.map((year) => line(0, yOf(year), year % 5 === 0 ? width : axis - 4, yOf(year), colours.faint)),
    line(0, bottom, width, bottom, colours.faint),
    ...years.map((year) =>
      labelSvg({ x: 0, y: yOf(year + 0.5) + 2.6, text: String(year), size: 7.2, fill: colours.quiet }),
    ),
  ].join("");
}

function laneSvg({ title, colour, left, width }: Lane, marks: readonly Mark[]): string {
  const gutter = left + (Math.max(0, ...marks.map(({ track }) => track)) + 1) * trackWidth;
  const x = gutter + 8;
  const blocks = marks
    .map((mark) => ({ mark, y: leaderStart(mark, marks) }))
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ mark, y }) => mark.titles.map((text) => ({ mark, y, lines: wrap(text, left + width - 6 - x) })));
  const rows = placeBlocks(
    blocks.map(({ y, lines }) => ({ wanted: y - leading / 2, size: lines.length * leading + 2 })),
    top + 1,
    bottom,
  );
  const labels = blocks.map(({ mark, y, lines }, i) => {
    const row = rows[i] ?? 0;
    const from = left + mark.track * trackWidth + markWidth;
    const path = `M${point(from)},${point(y)}H${point(gutter)}L${point(x - 1.5)},${point(row + leading / 2)}`;
    return {
      leader: `<path d="${path}" fill="none" stroke="${colours.rule}" stroke-width="0.5"/>`,
      text: lines.map((text, n) =>
        labelSvg({ x, y: row + 6.4 + n * leading, text, size, fill: colours.ink, ground: "white" }),
      ),
    };
  });
  return [
    labelSvg({ x: left, y: top - 8, text: title, size: 8.2, bold: true, fill: colour }),
    ...labels.map(({ leader }) => leader),
    ...marks.map(({ span, track }) => markSvg(span, left + track * trackWidth, colour)),
    ...labels.flatMap(({ text }) => text),
  ].join("");
}

// Where no mark stands to its right: as near as can be to the beginning of a stretch, or to the middle of another mark.
function leaderStart({ span, track }: Mark, marks: readonly Mark[]): number {
  const [from, to] = [yOf(span.from), yOf(span.to)];
  const wanted = span.kind === "throughout" ? from + 2 : (from + to) / 2;
  const right = marks.filter((mark) => mark.track > track).map((mark) => [yOf(mark.span.from), yOf(mark.span.to)]);
  const free = (y: number): boolean => right.every(([first = 0, last = 0]) => y < first - 2 || y > last + 2);
  const places = Array.from({ length: Math.max(0, Math.floor(to - from - 3)) }, (_, i) => from + 2 + i);
  return [wanted, ...places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))].find(free) ?? wanted;
}

function markSvg({ from, to, kind, open, approximate }: Span, x: number, colour: string): string {
  const [y, end] = [yOf(from), yOf(to)];
  const dashes = approximate ? ' stroke-dasharray="2 1.4"' : "";
  if (end - y < markWidth) {
    const fill = kind === "within" ? "white" : colour;
    return `<circle cx="${point(x + markWidth / 2)}" cy="${point((y + end) / 2)}" r="2.2" fill="${fill}" stroke="${colour}" stroke-width="0.9"${dashes}/>`;
  }
  const fill = kind === "within" ? "white" : approximate ? colours.faint : colour;
  const [first, last] = [y + (open === "start" ? 5 : 0.5), end - (open === "end" ? 5 : 0.5)];
  const box = `<rect x="${point(x)}" y="${point(first)}" width="${markWidth}" height="${point(last - first)}" fill="${fill}" stroke="${colour}" stroke-width="0.9"${dashes}/>`;
  if (open === undefined) return box;
  const [base, tip] = open === "end" ? [last, end + 1] : [first, y - 1];
  return `${box}<polygon points="${point(x - 1.2)},${point(base)} ${point(x + markWidth + 1.2)},${point(base)} ${point(x + markWidth / 2)},${point(tip)}" fill="${colour}"/>`;
}

function legend(): string {
  const y = bottom + 13;
  const entries: readonly (readonly [span: Omit<Span, "from">, text: string])[] = [
    [{ to: 0.01, kind: "day", open: undefined, approximate: false }, "a day"],
    [{ to: 0.1, kind: "within", open: undefined, approximate: false }, "within a month"],
    [{ to: 1, kind: "within", open: undefined, approximate: false }, "within a year"],
    [{ to: 1, kind: "throughout", open: undefined, approximate: false }, "a stretch of time"],
    [{ to: 1, kind: "throughout", open: "end", approximate: false }, "no end given"],
    [{ to: 1, kind: "throughout", open: undefined, approximate: true }, "approximate"],
  ];
  let x = axis;
  return entries
    .map(([span, text]) => {
      const from = firstYear + (y - top) / yearHeight + (1 - span.to) / 2;
      const entry =
        markSvg({ ...span, from, to: from + span.to }, x, colours.ink) +
        labelSvg({ x: x + 9, y: y + yearHeight / 2 + 2.5, text, size: 7, fill: colours.quiet });
      x += 9 + widthOf(text, 7) + 14;
      return entry;
    })
    .join("");
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<line x1="${point(x1)}" y1="${point(y1)}" x2="${point(x2)}" y2="${point(y2)}" stroke="${colour}" stroke-width="0.5"/>`;
}

function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
