import type { Poll } from "@unionstate/dataset";
import { colours } from "../style/colours.ts";
import { quantityText } from "../wording/quantity-text.ts";
import { renderSvg } from "./render-svg.ts";

/** A bar: what is certain, and for a bound how far the share may reach beyond it. */
export type Bar = {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly open: boolean;
};

/**
 * The bars of one wave. A lower bound of 75 becomes a bar to 75 and an open part behind it,
 * which ends where the other answers leave no room.
 */
export function barsOf(poll: Poll, waveId: string): Bar[] {
  const results =
    poll.waves.find(({ id }) => id === waveId)?.results.filter(({ subgroup }) => subgroup === undefined) ?? [];
  const least = results.map(({ value }) => (value === null ? 0 : value.kind === "range" ? value.low : value.value));
  const total = least.reduce((sum, share) => sum + share, 0);
  return results.map(({ option, value }, i) => {
    const label = poll.options.find(({ id }) => id === option)?.label ?? option;
    const from = least[i] ?? 0;
    if (value === null) return { label, from, to: from, text: "not stated", open: false };
    const room = Number((from + Math.max(0, 100 - total)).toFixed(2));
    const to =
      value.kind === "range" ? value.high : value.kind === "bound" && value.comparator.startsWith(">") ? room : from;
    return { label, from, to, text: quantityText(value), open: to > from };
  });
}

/** Horizontal bars of one wave as SVG; the open part of a bound is dashed and unfilled. */
export function barChart(bars: readonly Bar[]): Promise<string> {
  const y = {
    field: "label",
    type: "nominal",
    sort: null,
    title: null,
    axis: { labelLimit: 0, ticks: false, domain: false, labelPadding: 8 },
  } as const;
  const scale = { domain: [0, 100] as [number, number] };
  return renderSvg({
    width: 310,
    height: { step: 34 },
    data: { values: bars.map((bar) => ({ ...bar })) },
    layer: [
      {
        mark: { type: "bar", height: 17, fill: colours.russia },
        encoding: {
          y,
          x: {
            field: "from",
            type: "quantitative",
            scale,
            title: "% of those asked",
            axis: { values: [0, 25, 50, 75, 100] },
          },
        },
      },
      {
        transform: [{ filter: "datum.open" }],
        mark: {
          type: "bar",
          height: 16,
          fill: "white",
          stroke: colours.russia,
          strokeDash: [3, 2.5],
          strokeWidth: 0.9,
        },
        encoding: { y, x: { field: "from", type: "quantitative" }, x2: { field: "to" } },
      },
      {
        mark: { type: "text", align: "left", dx: 5 },
        encoding: { y, x: { field: "to", type: "quantitative" }, text: { field: "text" } },
      },
    ],
  });
}
