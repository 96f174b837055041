import type { ArmsDeal } from "@unionstate/dataset";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { belarus, type Dataset, entityNames, russia } from "../dataset.ts";
import { colours } from "../design.ts";
import { type DealState, dealStates, initialCapital, type NameOf, partiesText, stateOf, whenText } from "../wording.ts";
import { type Span, spanOf } from "./date-span.ts";
import { type Drawing, drawingSvg, labelOnWhiteSvg, labelSvg, lineSvg, point, widthOf } from "./drawing.ts";

const [width, labels, right] = [458, 112, 12];
const [top, row, gap, size] = [18, 12.6, 5, 7.8];

type Records = Pick<Dataset, "armsDeals" | "entities" | "paper">;

/**
 * Arms deals over time, a lane for each state with dated deals. A mark is as precise as the date: a point is a day, a hollow ring a month,
 * a hollow box a year, a bar a period.
 */
export function dealsChart(records: Records): Drawing {
  const lanes = dealLanes(records);
  const drawn = lanes.filter(({ dated }) => dated.length > 0);
  const name = entityNames(records);
  const x = scaleLinear(axisOf(lanes, records.paper.covers), [labels, width - right]);
  const marks: string[] = [];
  let y = top;
  for (const lane of drawn) {
    marks.push(lineSvg(0, y - 2.5, width, y - 2.5, colours.rule, 0.4));
    marks.push(labelSvg({ x: 0, y: y + 8.8, text: lane.title, size: 8, bold: true, fill: colours.ink }));
    if (lane.undated > 0) {
      marks.push(labelSvg({ x: 0, y: y + 19.4, text: undatedText(lane), size, italic: true, fill: colours.quiet }));
    }
    let below = y;
    for (const dated of lane.dated) {
      const drawn = dealSvg(dated, below + row / 2, x, markText(dated.deal, name));
      marks.push(drawn.svg);
      below += drawn.height;
    }
    y = Math.max(below, y + (lane.undated > 0 ? 2 : 1) * row) + gap;
  }
  const [first = 0, end = 0] = x.domain();
  const years = Array.from({ length: Math.ceil((end - first) / 5) }, (_, i) => first + i * 5);
  const axis = years.flatMap((year) => [
    lineSvg(x(year), top - 4, x(year), y - 2.5, colours.faint),
    labelSvg({ x: x(year), y: 10, text: String(year), size: 8, anchor: "middle", fill: colours.quiet }),
  ]);
  const height = Math.ceil(y + 25);
  return {
    svg: drawingSvg(width, height, [
      ...axis,
      ...marks,
      lineSvg(0, y - 2.5, width, y - 2.5, colours.rule, 0.4),
      ...legend(y, name),
    ]),
    width,
    height,
    alternative: alternativeOf(lanes, name),
  };
}

/** The axis: the years that the paper covers, or as far as the dates go. */
function axisOf(
  lanes: readonly Lane[],
  { from: first, to: last }: Dataset["paper"]["covers"],
): [from: number, to: number] {
  const years = lanes
    .flatMap(({ dated }) => dated.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])))
    .filter(Number.isFinite);
  return [Math.floor(Math.min(first, ...years) / 5) * 5, Math.max(last + 1, Math.ceil(Math.max(...years, 0)))];
}

/** The marks of a deal, and its label: before them, after them or, without room for either, below them. */
function dealSvg(
  { deal, spans }: DatedDeal,
  y: number,
  x: ScaleLinear<number, number>,
  text: string,
): { svg: string; height: number } {
  const [from = 0, to = 0] = x.domain();
  const within = (year: number): number => x(Math.min(to, Math.max(from, year)));
  const place = ({ from, to, ...how }: Span): DealMark => ({ ...how, from: within(from), to: within(to) });
  const pair = isMainPair(deal);
  const [left, after] = [
    Math.min(...spans.map((span) => within(span.from))),
    Math.max(...spans.map((span) => within(span.to))),
  ];
  const svg = [
    spans.length > 1 ? lineSvg(left, y, after, y, colours.quiet) : "",
    ...spans.map((span) => dealMarkSvg(place(span), y, pair)),
  ].join("");
  const label = { y: y + 2.8, text, size, fill: colours.ink };
  const room = widthOf(text, size);
  if (left - 7 - room >= labels)
    return { svg: svg + labelOnWhiteSvg({ ...label, x: left - 7, anchor: "end" }), height: row };
  if (after + 9 + room <= width) return { svg: svg + labelOnWhiteSvg({ ...label, x: after + 9 }), height: row };
  return { svg: svg + labelOnWhiteSvg({ ...label, x: labels + 4, y: label.y + 9.6 }), height: row + 9.6 };
}

/** The designation, and the parties unless Russia supplied Belarus. */
function markText(deal: ArmsDeal, name: NameOf): string {
  return initialCapital(deal.designation) + (isMainPair(deal) ? "" : `, ${partiesText(deal, name)}`);
}

function isMainPair(deal: ArmsDeal): boolean {
  const others = deal.kind === "terms" ? deal.parties.filter((id) => id !== russia) : deal.recipients;
  return deal.supplier === russia && others?.length === 1 && others[0] === belarus;
}

const undatedText = ({ dated, undated }: Lane): string => `${dated.length > 0 ? "and " : ""}${undated} without a date`;

/** The meaning of the marks: the parties in the first line, the precision of dates in the second. */
function legend(y: number, name: NameOf): string[] {
  const entries: readonly (readonly [mark: Omit<DealMark, "from">, pair: boolean, text: string])[] = [
    [{ to: 0, kind: "day" }, true, `${name(russia)} → ${name(belarus)}`],
    [{ to: 0, kind: "day" }, false, "other parties, named"],
    [{ to: 0, kind: "day" }, true, "a day"],
    [{ to: 0, kind: "within" }, true, "within a month"],
    [{ to: 0, kind: "within", approximate: true }, true, "about"],
    [{ to: 13, kind: "within" }, true, "within a year"],
    [{ to: 13, kind: "throughout" }, true, "a period"],
    [{ to: 13, kind: "throughout", open: "end" }, true, "no end given"],
  ];
  let x = 0;
  return entries.flatMap(([mark, pair, text], i) => {
    if (i === 2) x = 0;
    const line = y + (i < 2 ? 6 : 18);
    const from = x + (mark.to > 0 ? 0 : 4);
    const after = x + (mark.to > 0 ? (mark.open ? 23 : 17) : 11);
    x = after + widthOf(text, size) + 8;
    return [
      dealMarkSvg({ ...mark, from, to: from + mark.to }, line, pair),
      labelSvg({ x: after, y: line + 2.8, text, size, fill: colours.ink }),
    ];
  });
}

function alternativeOf(lanes: readonly Lane[], name: NameOf): string {
  const dated = lanes.flatMap((lane) => lane.dated);
  const all = dated.length + lanes.reduce((sum, { undated }) => sum + undated, 0);
  const kinds = lanes.map((lane) => {
    const deals = lane.dated.map(({ deal }) => `${deal.designation}, ${partiesText(deal, name)} (${whenText(deal)})`);
    return `${lane.title}: ${[...deals, ...(lane.undated > 0 ? [undatedText(lane)] : [])].join("; ")}.`;
  });
  return `Arms deals over time, a lane for each state. The paper gives dates for ${dated.length} of ${all} deals. ${kinds.join(" ")}`;
}

/** A deal on the time axis. */
type DatedDeal = {
  readonly deal: ArmsDeal;
  /** The dates of its steps, in order, or the time for which its terms apply. */
  readonly spans: readonly Span[];
};

/** The deals of one state: those with a date, in order, and the number of those without. */
type Lane = {
  readonly state: DealState;
  readonly title: string;
  readonly dated: readonly DatedDeal[];
  readonly undated: number;
};

/** The deals by state. A deal without a date is counted but has no place on the axis. */
export const dealLanes = ({ armsDeals }: Pick<Dataset, "armsDeals">): Lane[] =>
  dealStates.flatMap(([state, title]) => {
    const deals = armsDeals.filter((deal) => stateOf(deal) === state);
    if (deals.length === 0) return [];
    const dated = deals
      .map((deal) => ({ deal, spans: spansOf(deal) }))
      .filter(({ spans }) => spans.length > 0)
      .toSorted((a, b) => begin(a) - begin(b) || (a.deal.id < b.deal.id ? -1 : 1));
    return [{ state, title, dated, undated: deals.length - dated.length }];
  });

const begin = ({ spans }: DatedDeal): number => spans[0]?.from ?? 0;

function spansOf(deal: ArmsDeal): Span[] {
  if (deal.kind === "supply") return deal.steps.flatMap(({ date }) => (date ? [spanOf(date)] : []));
  if (!deal.since) return [];
  return [{ ...spanOf(deal.since), kind: "throughout", to: Number.POSITIVE_INFINITY, open: "end" }];
}

/** A date on the axis, in points. */
type DealMark = Pick<Span, "from" | "to" | "kind"> & {
  readonly open?: Span["open"];
  readonly approximate?: boolean;
};

const half = 3;

/**
 * The mark of a date, at the height `y`: filled for a day or a period, hollow for some time within a month or a year,
 * dashed for an approximate date, with an arrow at an open end. Deals of the main pair are round or square, all others
 * pointed, so that they differ in greyscale print.
 */
function dealMarkSvg({ from, to, kind, open, approximate }: DealMark, y: number, mainPair: boolean): string {
  const edge = mainPair ? colours.russia : colours.ink;
  const fill = kind === "within" || approximate ? "white" : mainPair ? colours.russia : colours.others;
  const look = `fill="${fill}" stroke="${edge}" stroke-width="0.9"${approximate ? ' stroke-dasharray="2 1.4"' : ""}`;
  if (to - from < 2 * half) {
    if (kind === "throughout") return to > from ? outline([from, to], y, 0, look) : "";
    const middle = (from + to) / 2;
    if (!mainPair) return outline([middle - half - 0.6, middle + half + 0.6], y, half + 0.6, look);
    return `<circle cx="${point(middle)}" cy="${point(y)}" r="${half}" ${look}/>`;
  }
  const tip = (x: number, end: number): string =>
    `<polygon points="${point(x)},${point(y - half - 0.5)} ${point(end)},${point(y)} ${point(x)},${point(y + half + 0.5)}" fill="${edge}" stroke="${edge}" stroke-width="0.9"/>`;
  return [
    outline([from, to], y, mainPair ? 0 : half, look),
    open === "end" ? tip(to, to + 5) : open === "start" ? tip(from, from - 5) : "",
  ].join("");
}

/** A box whose ends are points of this length. */
function outline([from, to]: readonly [number, number], y: number, tip: number, look: string): string {
  const corners: readonly (readonly [number, number])[] = [
    [from, y],
    [from + tip, y - half],
    [to - tip, y - half],
    [to, y],
    [to - tip, y + half],
    [from + tip, y + half],
  ];
  return `<polygon points="${corners.map(([x, at]) => `${point(x)},${point(at)}`).join(" ")}" ${look}/>`;
}
