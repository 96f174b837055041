import { colours } from "../style/colours.ts";
import { point } from "./label.ts";
import type { Span } from "./timeline-span.ts";

/** A date between two places on the axis, in points. */
export type DealMark = Pick<Span, "from" | "to" | "kind"> & {
  readonly open?: Span["open"];
  readonly approximate?: boolean;
};

const half = 3;

/**
 * The mark of a date, on a line at the height `y`: full where it is a day or a stretch of time, hollow where it is
 * some time within a month or a year, dashed where it is unsure, with an arrow where it goes on. Deals of the main
 * pair are round or square, all others pointed, so that a grey print tells them apart.
 */
export function dealMarkSvg({ from, to, kind, open, approximate }: DealMark, y: number, mainPair: boolean): string {
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

/** A box whose ends are drawn to points of that length. */
function outline([from, to]: readonly [number, number], y: number, point: number, look: string): string {
  const corners = [
    [from, y],
    [from + point, y - half],
    [to - point, y - half],
    [to, y],
    [to - point, y + half],
    [from + point, y + half],
  ];
  return `<polygon points="${corners.map((corner) => corner.map((value) => Math.round(value * 10) / 10).join(",")).join(" ")}" ${look}/>`;
}
