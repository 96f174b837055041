import type { ArmsDeal } from "@unionstate/dataset";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Dataset } from "../dataset.ts";
import { colours } from "../style/colours.ts";
import { whenText } from "../wording/deal-wording.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import { nameIn } from "../wording/name-in.ts";
import { type DatedDeal, dealLanes, type Lane } from "./deal-lanes.ts";
import { type DealMark, dealMarkSvg } from "./deal-mark.ts";
import type { Drawing } from "./drawing.ts";
import { labelSvg, widthOf } from "./label.ts";
import { drawingSvg, groundedSvg, lineSvg } from "./shape-svg.ts";
import type { Span } from "./timeline-span.ts";

const [width, labels, right] = [458, 112, 12];
const [top, row, gap, size] = [18, 12.6, 5, 7.8];

type Records = Pick<Dataset, "armsDeals" | "entities">;

/**
 * Arms deals over time, a lane for each kind. A mark says no more than the date: a point is a day, a hollow ring a
 * month, a hollow box the year within which it was, a bar a stretch of time.
 */
export function dealsChart(records: Records): Drawing {
  const lanes = dealLanes(records);
  const name = nameIn(records);
  const x = scaleLinear(yearsOf(lanes), [labels, width - right]);
  const marks: string[] = [];
  let y = top;
  for (const lane of lanes) {
    marks.push(lineSvg(0, y - 2.5, width, y - 2.5, colours.rule, 0.4));
    marks.push(labelSvg({ x: 0, y: y + 8.8, text: lane.title, size: 8, bold: true, fill: colours.ink }));
    if (lane.undated > 0) {
      marks.push(labelSvg({ x: 0, y: y + 19.4, text: undatedText(lane), size, italic: true, fill: colours.quiet }));
    }
    let below = y;
    for (const dated of lane.dated) {
      const drawn = dealSvg(dated, below + row / 2, x, labelOf(dated.deal, name));
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
      ...legend(y),
    ]),
    width,
    height,
    alternative: alternativeOf(lanes, name),
  };
}

/** From 1995 to the end of 2020, or as far as the dates go. */
function yearsOf(lanes: readonly Lane[]): [first: number, end: number] {
  const years = lanes
    .flatMap(({ dated }) => dated.flatMap(({ spans, end }) => [...spans.flatMap(({ from, to }) => [from, to]), end]))
    .flatMap((year) => (typeof year === "object" ? [year.sure, year.latest] : (year ?? [])))
    .filter(Number.isFinite);
  return [Math.floor(Math.min(1995, ...years) / 5) * 5, Math.max(2021, Math.ceil(Math.max(...years, 0)))];
}

/** A deal's marks and its label: before them, behind them, or where neither has room beneath them. */
function dealSvg(
  { deal, spans, end }: DatedDeal,
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
    Math.max(...spans.map((span) => within(span.to)), end ? within(end.latest) : 0),
  ];
  const svg = [
    spans.length > 1 ? lineSvg(left, y, after, y, colours.quiet) : "",
    end ? dealMarkSvg({ from: left, to: within(end.sure), kind: "throughout" }, y, pair) : "",
    end ? dealMarkSvg({ from: within(end.sure), to: after, kind: "throughout", approximate: true }, y, pair) : "",
    ...spans.map((span) => dealMarkSvg(place(span), y, pair)),
  ].join("");
  const label = { y: y + 2.8, text, size, fill: colours.ink };
  const room = widthOf(text, size);
  if (left - 7 - room >= labels)
    return { svg: svg + groundedSvg({ ...label, x: left - 7, anchor: "end" }), height: row };
  if (after + 9 + room <= width) return { svg: svg + groundedSvg({ ...label, x: after + 9 }), height: row };
  return { svg: svg + groundedSvg({ ...label, x: labels + 4, y: label.y + 9.6 }), height: row + 9.6 };
}

/** What it was; and between whom, where it is not the pair that the paper is about. */
function labelOf(deal: ArmsDeal, name: (id: string) => string): string {
  return initialCapital(deal.designation) + (isMainPair(deal) ? "" : `, ${pairText(deal, name)}`);
}

const isMainPair = ({ supplier, recipient }: ArmsDeal): boolean => supplier === "russia" && recipient === "belarus";

function pairText(deal: ArmsDeal, name: (id: string) => string): string {
  if ("parties" in deal && deal.parties) return deal.parties.map(name).join(", ");
  const [from, to] = [deal.supplier, deal.recipient].map((id) => (id ? name(id) : "not named"));
  return deal.supplier === deal.recipient ? `${from}, on its own soil` : `${from} → ${to}`;
}

const undatedText = ({ dated, undated }: Lane): string => `${dated.length > 0 ? "and " : ""}${undated} without a date`;

/** What the marks mean: whose deals they are above, how much of a date is known below. */
function legend(y: number): string[] {
  const entries: readonly (readonly [mark: Omit<DealMark, "from">, pair: boolean, text: string])[] = [
    [{ to: 0, kind: "day" }, true, "Russia → Belarus"],
    [{ to: 0, kind: "day" }, false, "another pair, named"],
    [{ to: 0, kind: "day" }, true, "a day"],
    [{ to: 0, kind: "within" }, true, "within a month"],
    [{ to: 0, kind: "within", approximate: true }, true, "about"],
    [{ to: 13, kind: "within" }, true, "within a year"],
    [{ to: 13, kind: "throughout" }, true, "a stretch of time"],
    [{ to: 13, kind: "throughout", open: "end" }, true, "goes on"],
    [{ to: 13, kind: "throughout", approximate: true }, true, "at most until then"],
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

function alternativeOf(lanes: readonly Lane[], name: (id: string) => string): string {
  const dated = lanes.flatMap((lane) => lane.dated);
  const all = dated.length + lanes.reduce((sum, { undated }) => sum + undated, 0);
  const kinds = lanes.map((lane) => {
    const deals = lane.dated.map(({ deal }) => `${deal.designation}, ${pairText(deal, name)} (${whenText(deal)})`);
    return `${lane.title}: ${[...deals, ...(lane.undated > 0 ? [undatedText(lane)] : [])].join("; ")}.`;
  });
  return `Arms deals over time, a lane for each kind. Of ${all} deals the paper dates ${dated.length}. ${kinds.join(" ")}`;
}
