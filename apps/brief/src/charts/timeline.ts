import { type EventKind, formatDate } from "@unionstate/dataset";
import type { DatedEvent } from "../dataset.ts";
import { colours } from "../design.ts";
import { byDate, type Span, spanOf } from "./date-span.ts";
import {
  type Drawing,
  drawingSvg,
  labelOnWhiteSvg,
  labelSvg,
  lineSvg,
  minFontSize,
  point,
  widthOf,
  wrapLines,
} from "./drawing.ts";

const [width, yearHeight, top] = [460, 18.6, 22];
const [axisWidth, trackWidth, markWidth] = [24, 6.6, 4.6];
const [size, leading] = [minFontSize, 8.4];

type Lane = {
  readonly title: string;
  readonly colour: string;
  readonly kinds: readonly EventKind[];
  readonly left: number;
  readonly width: number;
};

const lanes: readonly Lane[] = [
  { title: "Agreements", colour: colours.belarus, kinds: ["signature"], left: axisWidth, width: 106 },
  {
    title: "Disputes and policies",
    colour: colours.russia,
    kinds: ["dispute", "policy", "trade"],
    left: axisWidth + 106,
    width: 108,
  },
  {
    title: "Exercises and forces",
    colour: colours.ink,
    kinds: ["exercise", "deployment"],
    left: axisWidth + 214,
    width: 92,
  },
  // All other kinds.
  { title: "Turning points", colour: colours.quiet, kinds: [], left: axisWidth + 306, width: 130 },
];

/** The events of one lane with the same date: one mark, and a label for each. */
type Mark = { readonly span: Span; readonly titles: readonly string[]; readonly track: number };

/** The axis of years, from top to bottom. */
type Axis = { readonly first: number; readonly last: number; readonly bottom: number };

/**
 * Events year by year, from top to bottom, in four lanes by kind. A mark is as precise as the date: a point is a day, a
 * hollow ring a month, a hollow box a year, a bar a period.
 *
 * @param years the first and last year of the axis
 */
export function timeline(
  events: readonly DatedEvent[],
  { from: first, to: last }: { readonly from: number; readonly to: number },
): Drawing {
  const axis: Axis = { first, last, bottom: top + (last + 1 - first) * yearHeight };
  const height = axis.bottom + 38;
  const drawn = lanes.map((lane) => ({ lane, events: events.filter(({ kind }) => laneOf(kind) === lane) }));
  return {
    svg: drawingSvg(width, height, [
      yearAxis(axis),
      ...drawn.map((each) => laneSvg(each.lane, marksOf(each.events, axis), axis)),
      legend(axis),
    ]),
    width,
    height,
    alternative: [
      `A timeline from ${first} to ${last} in four lanes.`,
      ...drawn.map((each) => `${each.lane.title}: ${each.events.toSorted(byDate).map(inWords).join("; ")}.`),
    ].join(" "),
  };
}

const laneOf = (kind: EventKind): Lane | undefined => lanes.find(({ kinds }) => kinds.includes(kind)) ?? lanes.at(-1);

/** The label of an event without its date, which the mark shows. */
const textOf = ({ label }: DatedEvent): string => label.replace(/ \([^()]*\d{4}\)$/, "");

const inWords = (event: DatedEvent): string => `${textOf(event)}, ${formatDate(event.date)}`;

// A mark is to the right of the longer marks that it overlaps: its leader, to the right, passes none of them.
function marksOf(events: readonly DatedEvent[], axis: Axis): readonly Mark[] {
  const sorted = events.toSorted(byDate);
  const dates = [...new Set(sorted.map(({ date }) => date))];
  const spans = dates
    .map((date) => ({ date, span: onAxis(spanOf(date), axis) }))
    .toSorted((a, b) => b.span.to - b.span.from - (a.span.to - a.span.from) || a.span.from - b.span.from);
  const marks: Mark[] = [];
  for (const { date, span } of spans) {
    const met = marks.filter((mark) => overlap(mark.span, span)).map(({ track }) => track);
    const titles = sorted.filter((event) => event.date === date).map(textOf);
    marks.push({ span, titles, track: Math.max(-1, ...met) + 1 });
  }
  return marks;
}

function onAxis(span: Span, { first, last }: Axis): Span {
  return { ...span, from: Math.max(span.from, first), to: Math.min(span.to, last + 1) };
}

// A point is larger than its day: marks keep the room of a point between them.
function overlap(a: Span, b: Span): boolean {
  const room = (markWidth + 2) / yearHeight;
  return Math.max(a.to, a.from + room) > b.from && Math.max(b.to, b.from + room) > a.from;
}

const yOf = (year: number, { first }: Axis): number => top + (year - first) * yearHeight;

function yearAxis(axis: Axis): string {
  const years = Array.from({ length: axis.last + 1 - axis.first }, (_, i) => axis.first + i);
  const rule = (y: number, to: number): string => lineSvg(0, y, to, y, colours.faint, 0.5);
  return [
    ...years.map((year) => rule(yOf(year, axis), year % 5 === 0 ? width : axisWidth - 4)),
    rule(axis.bottom, width),
    ...years.map((year) =>
      labelSvg({ x: 0, y: yOf(year + 0.5, axis) + 2.6, text: String(year), size, fill: colours.quiet }),
    ),
  ].join("");
}

function laneSvg({ title, colour, left, width }: Lane, marks: readonly Mark[], axis: Axis): string {
  const gutter = left + (Math.max(0, ...marks.map(({ track }) => track)) + 1) * trackWidth;
  const x = gutter + 8;
  const blocks = marks
    .map((mark) => ({ mark, y: leaderStart(mark, marks, axis) }))
    .toSorted((a, b) => a.y - b.y)
    .flatMap(({ mark, y }) =>
      mark.titles.map((text) => ({ mark, y, lines: wrapLines(text, left + width - 6 - x, size) })),
    );
  const rows = placeBlocks(
    blocks.map(({ y, lines }) => ({ preferred: y - leading / 2, size: lines.length * leading + 2 })),
    top + 1,
    axis.bottom,
  );
  const labels = blocks.map(({ mark, y, lines }, i) => {
    const row = rows[i] ?? 0;
    const from = left + mark.track * trackWidth + markWidth;
    const path = `M${point(from)},${point(y)}H${point(gutter)}L${point(x - 1.5)},${point(row + leading / 2)}`;
    return {
      leader: `<path d="${path}" fill="none" stroke="${colours.rule}" stroke-width="0.5"/>`,
      text: lines.map((text, n) => labelOnWhiteSvg({ x, y: row + 6.4 + n * leading, text, size, fill: colours.ink })),
    };
  });
  return [
    labelSvg({ x: left, y: top - 8, text: title, size: 8.2, bold: true, fill: colour }),
    ...labels.map(({ leader }) => leader),
    ...marks.map(({ span, track }) => markSvg(onPage(span, axis), left + track * trackWidth, colour)),
    ...labels.flatMap(({ text }) => text),
  ].join("");
}

// Where no mark is to its right: as near as possible to the beginning of a period, or to the middle of another mark.
function leaderStart({ span, track }: Mark, marks: readonly Mark[], axis: Axis): number {
  const { from, to } = onPage(span, axis);
  const preferred = span.kind === "throughout" ? from + 2 : (from + to) / 2;
  const right = marks.filter((mark) => mark.track > track).map((mark) => onPage(mark.span, axis));
  const free = (y: number): boolean => right.every((mark) => y < mark.from - 2 || y > mark.to + 2);
  const places = Array.from({ length: Math.max(0, Math.floor(to - from - 3)) }, (_, i) => from + 2 + i);
  return (
    [preferred, ...places.toSorted((a, b) => Math.abs(a - preferred) - Math.abs(b - preferred))].find(free) ?? preferred
  );
}

/** A span in points from the top of the drawing. */
const onPage = (span: Span, axis: Axis): Span => ({ ...span, from: yOf(span.from, axis), to: yOf(span.to, axis) });

function markSvg({ from: y, to: end, kind, open, approximate }: Span, x: number, colour: string): string {
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

function legend({ bottom }: Axis): string {
  const middle = bottom + 13 + yearHeight / 2;
  const entries: readonly (readonly [span: Omit<Span, "from">, text: string])[] = [
    [{ to: 0.01, kind: "day", open: undefined, approximate: false }, "a day"],
    [{ to: 0.1, kind: "within", open: undefined, approximate: false }, "within a month"],
    [{ to: 1, kind: "within", open: undefined, approximate: false }, "within a year"],
    [{ to: 1, kind: "throughout", open: undefined, approximate: false }, "a period"],
    [{ to: 1, kind: "throughout", open: "end", approximate: false }, "no end given"],
    [{ to: 1, kind: "throughout", open: undefined, approximate: true }, "approximate"],
  ];
  let x = axisWidth;
  return entries
    .map(([span, text]) => {
      const half = (span.to * yearHeight) / 2;
      const entry =
        markSvg({ ...span, from: middle - half, to: middle + half }, x, colours.ink) +
        labelSvg({ x: x + 9, y: middle + 2.5, text, size, fill: colours.quiet });
      x += 9 + widthOf(text, size) + 14;
      return entry;
    })
    .join("");
}

/** A block of text in a column: the place of its top if it had the column to itself, and its height. */
type Block = { readonly preferred: number; readonly size: number };

/**
 * The tops of blocks that keep their order and do not overlap, each as near as possible to its preferred place.
 *
 * @throws RangeError if the column is too short for them
 * @example placeBlocks([{ preferred: 10, size: 6 }, { preferred: 12, size: 6 }], 0, 40) // [8, 14]
 */
export function placeBlocks(blocks: readonly Block[], top: number, bottom: number): readonly number[] {
  const needed = blocks.reduce((sum, { size }) => sum + size, 0);
  if (needed > bottom - top) {
    throw new RangeError(`The labels of a lane need ${needed} pt; there are ${bottom - top} pt. Draw fewer events.`);
  }
  const runs: { start: number; size: number; blocks: readonly Block[] }[] = [];
  for (const block of blocks) {
    let run = runFrom([block], top, bottom);
    let before = runs.at(-1);
    while (before && before.start + before.size > run.start) {
      run = runFrom([...before.blocks, ...run.blocks], top, bottom);
      runs.pop();
      before = runs.at(-1);
    }
    runs.push(run);
  }
  return runs.flatMap(({ start, blocks }) => offsets(blocks).map((offset) => start + offset));
}

// Blocks that would overlap form a run, at the place where their shifts are even on average.
function runFrom(blocks: readonly Block[], top: number, bottom: number) {
  const size = blocks.reduce((sum, block) => sum + block.size, 0);
  const starts = offsets(blocks).map((offset, i) => (blocks[i]?.preferred ?? 0) - offset);
  const start = starts.reduce((sum, each) => sum + each, 0) / blocks.length;
  return { start: Math.max(top, Math.min(start, bottom - size)), size, blocks };
}

function offsets(blocks: readonly Block[]): readonly number[] {
  return blocks.map((_, i) => blocks.slice(0, i).reduce((sum, { size }) => sum + size, 0));
}
