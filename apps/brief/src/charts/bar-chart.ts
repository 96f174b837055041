import { high, low, type Poll } from "@unionstate/dataset";
import { quantityText } from "../wording.ts";
import type { Drawing } from "./drawing.ts";
import { type Bar, horizontalBars } from "./horizontal-bars.ts";

/**
 * The bars of one wave. A lower bound of 75 is a bar to 75 and an open part after it, up to the most that the other answers
 * allow; an upper bound is entirely open.
 */
export function barsOf(poll: Poll, waveId: string): Bar[] {
  const results =
    poll.waves.find(({ id }) => id === waveId)?.results.filter(({ subgroup }) => subgroup === undefined) ?? [];
  const least = results.map(({ value }) => (value ? (low(value) ?? 0) : 0));
  const total = least.reduce((sum, share) => sum + share, 0);
  return results.map(({ option, value }, i) => {
    const label = poll.options.find(({ id }) => id === option)?.label ?? option;
    const from = least[i] ?? 0;
    if (!value) return { label, from, to: from, text: "not stated", open: false };
    const room = Number((from + Math.max(0, 100 - total)).toFixed(2));
    const to = high(value) ?? room;
    return { label, from, to, text: quantityText(value), open: to > from };
  });
}

/** Horizontal bars of one wave; the open part of a bound is dashed and unfilled. */
export const barChart = (bars: readonly Bar[]): Drawing => ({
  ...horizontalBars(bars, { end: 100, ticks: [0, 25, 50, 75, 100], title: "% of respondents" }),
  alternative: `Bar chart of shares in % of respondents. ${findingOf(bars)} ${bars.map(inWords).join("; ")}.`,
});

/** The leading answer, if its least possible share exceeds the greatest possible share of every other. */
function findingOf(bars: readonly Bar[]): string {
  const [first, ...others] = bars.toSorted((a, b) => b.from - a.from);
  return first && others.every(({ to }) => to < first.from)
    ? `“${first.label}” leads with ${first.text}.`
    : "It is not certain which answer leads.";
}

const inWords = ({ label, text, to, open }: Bar): string =>
  `${label}: ${text}${open ? ` (possibly up to ${to}%)` : ""}`;
