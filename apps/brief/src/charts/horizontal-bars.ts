import { scaleLinear } from "d3-scale";
import { colours } from "../design.ts";
import {
  boxSvg,
  drawingSvg,
  hatchedSvg,
  labelOnWhiteSvg,
  labelSvg,
  lineSvg,
  type Place,
  widthOf,
  wrapLines,
} from "./drawing.ts";

/** A bar: the certain part of a value and, for a bound or a range, the part that it leaves open. */
export type Bar = {
  readonly label: string;
  /** The least possible value. */
  readonly from: number;
  /** The greatest possible value: infinite without a limit. */
  readonly to: number;
  readonly text: string;
  readonly open: boolean;
  /** The heading above the bars of a group. */
  readonly group?: string;
  readonly colour?: string;
  /** `outlined` for a whole whose parts are other bars, `hatched` for a derived value. Default: `full`. */
  readonly look?: "full" | "outlined" | "hatched";
};

const width = 458;
const labels = 166;
const [rowHeight, groupHeight, thickness] = [22, 20, 13];
const [size, leading] = [8.4, 9.6];
// The drawn length of a part without a limit, in points.
const stub = 22;

/**
 * Horizontal bars, each with its label and value; the open part of a bar is dashed and unfilled.
 *
 * @param bars from the top down, those of a group together
 * @param axis the end of the axis, its ticks and its unit
 */
export function horizontalBars(
  bars: readonly Bar[],
  axis: { readonly end: number; readonly ticks: readonly number[]; readonly title: string },
): { svg: string; width: number; height: number } {
  const x = scaleLinear([0, axis.end], [labels, endOf(bars, axis.end)]);
  const parts: string[] = [];
  let y = 4;
  let group: string | undefined;
  for (const bar of bars) {
    if (bar.group !== undefined && bar.group !== group) {
      group = bar.group;
      y += groupHeight;
      parts.push(labelSvg({ x: 0, y: y - 6, text: group, size: 8.6, bold: true, fill: colours.ink }));
    }
    const lines = wrapLines(bar.label, labels - 16, size);
    const height = Math.max(rowHeight, lines.length * leading + 6);
    const middle = y + height / 2;
    const baseline = middle + 3;
    const [certain, reach] = [x(bar.from), bar.to === Number.POSITIVE_INFINITY ? x(bar.from) + stub : x(bar.to)];
    const place = { y: middle - thickness / 2, height: thickness };
    parts.push(
      ...lines.map((text, i) =>
        labelSvg({
          x: labels - 8,
          y: baseline + (i - (lines.length - 1) / 2) * leading,
          text,
          size,
          anchor: "end",
          fill: colours.ink,
        }),
      ),
    );
    if (bar.from > 0) parts.push(certainSvg(bar, { ...place, x: labels, width: certain - labels }));
    if (bar.open) parts.push(openSvg(bar, { ...place, x: certain, width: reach - certain }));
    parts.push(labelOnWhiteSvg({ x: reach + 5, y: baseline, text: bar.text, size, fill: colours.ink }));
    y += height;
  }
  const grid = axis.ticks.map((tick) => lineSvg(x(tick), 4, x(tick), y + 3, tick === 0 ? colours.rule : colours.faint));
  const numbers = axis.ticks.map((tick) =>
    labelSvg({ x: x(tick), y: y + 13, text: numeral(tick), size: 8, anchor: "middle", fill: colours.quiet }),
  );
  const { title: text } = axis;
  const title = labelSvg({ x: x(axis.end / 2), y: y + 25, text, size: 8, anchor: "middle", fill: colours.quiet });
  const height = y + 30;
  return { svg: drawingSvg(width, height, [...grid, ...parts, ...numbers, title]), width, height };
}

// As far to the right as possible, with room for the value after each bar and half the last number of the axis.
function endOf(bars: readonly Bar[], end: number): number {
  const ends = bars.map(({ from, to, text }) => {
    const limited = to !== Number.POSITIVE_INFINITY;
    const room = width - labels - 6 - widthOf(text, size) - (limited ? 0 : stub);
    return labels + (room * end) / Math.max(limited ? to : from, 1e-9);
  });
  return Math.min(width - widthOf(numeral(end), 8) / 2 - 1, ...ends);
}

function certainSvg({ colour = colours.russia, look = "full" }: Bar, place: Place): string {
  if (look === "hatched") return hatchedSvg(place, colour);
  if (look === "outlined") return boxSvg(place, `fill="${colours.occupied}" stroke="${colour}" stroke-width="0.8"`);
  return boxSvg(place, `fill="${colour}"`);
}

/** Dashed; without a limit it has no end. */
function openSvg({ colour = colours.russia, to }: Bar, { x, y, width, height }: Place): string {
  const dashed = `stroke="${colour}" stroke-width="0.9" stroke-dasharray="3 2.5"`;
  const inner = { x, y: y + 0.45, width, height: height - 0.9 };
  if (to !== Number.POSITIVE_INFINITY) return boxSvg(inner, `fill="white" ${dashed}`);
  const [top, bottom] = [inner.y, inner.y + inner.height];
  return `<path d="M${x} ${top}H${x + width}M${x} ${bottom}H${x + width}" fill="none" ${dashed}/>`;
}

/** `20,000`, whatever the locale. */
const numeral = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
