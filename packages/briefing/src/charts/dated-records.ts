/**
 * How many dated records begin in each year: a bar for each year, and a hatched one for what the paper dates only to a
 * decade. Hypotheses and rumours are left out. A bar names its year in `data-year`, so that a page can link it.
 */
import { collections, formatDate, type TimelineEntry } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import { type Dataset, nameOf } from "../dataset.ts";
import { holds } from "../predicates.ts";
import { prose } from "../prose.ts";
import { references } from "../references.ts";
import { box, chartWidth, colours, drawing, hatched, line, text } from "./drawing.ts";
import { linear } from "./time-scale.ts";

export function datedRecords(dataset: Dataset): Chart {
  const { asOf, eventDate } = references(dataset);
  const entries = dataset.timeline({ collections });
  const periods = periodsOf(entries);
  const crimea = eventDate("crimea-annexed-2014", "year");
  const late = entries.filter(({ first }) => first !== null && first >= crimea.text).length;
  return {
    id: "dated-records",
    title: prose("chart-title")`Most of what the paper dates began in ${crimea} or later`.claims(
      holds(late * 2 > entries.length, `${late} of ${entries.length} dates are in ${crimea.text} or later`, crimea),
    ),
    subtitle: prose(
      "chart-subtitle",
    )`Dates of records by the year in which they begin, as of ${asOf()}; hatched: dated only to a decade`,
    svg: svgOf(periods),
    description: `Bar chart of ${entries.length} dates. ${periods.map(({ name, count }) => `${name}: ${count}`).join("; ")}.`,
    table: {
      columns: ["Year", "Dates"],
      rows: periods.map(({ name, count }) => [name, String(count)]),
    },
    sources: [...new Set(entries.map(({ record }) => nameOf(record)))],
    note: prose(
      "chart-note",
    )`Anything that lasted several years is counted once, in its first year. Hypotheses and rumours are left out. The number of dates in the paper does not measure how much happened.`.waive(
      "source",
      "It says how the chart counts.",
    ),
  };
}

/** A year, or a decade for what is dated no more precisely. */
type Period = { readonly name: string; readonly year: number; readonly isDecade: boolean; readonly count: number };

function periodsOf(entries: readonly TimelineEntry[]): readonly Period[] {
  const counts = new Map<string, number>();
  for (const { date, first, last } of entries) {
    const year = (first ?? last ?? "").slice(0, 4);
    const key = /^\d{3}X/.test(date) ? `${year.slice(0, 3)}X` : year;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => ({
      name: formatDate(key).replace(/^t/, "T"),
      year: Number(key.replace("X", "0")),
      isDecade: key.endsWith("X"),
      count,
    }))
    .toSorted((a, b) => a.year - b.year || Number(b.isDecade) - Number(a.isDecade));
}

const [top, bottom, left] = [16, 136, 20];

function svgOf(periods: readonly Period[]): string {
  const years = periods.map(({ year, isDecade }) => year + (isDecade ? 9 : 0));
  const [from, to] = [Math.floor(Math.min(...years) / 10) * 10, Math.max(...years) + 1];
  const most = Math.max(...periods.map(({ count }) => count));
  const x = linear([from, to], [left, chartWidth]);
  const y = linear([0, most], [bottom, top]);
  const ticks = Array.from({ length: Math.floor(most / 10) + 1 }, (_, i) => i * 10);
  const decades = Array.from({ length: Math.floor((to - from) / 10) + 1 }, (_, i) => from + i * 10);
  return drawing(bottom + 20, [
    ...ticks.flatMap((tick) => [
      line([left, y(tick)], [chartWidth, y(tick)], tick === 0 ? colours.quiet : colours.faint),
      text({ at: [left - 5, y(tick) + 3.8], lines: [String(tick)], anchor: "end", fill: colours.quiet }),
    ]),
    ...decades
      .filter((year) => x(year) < chartWidth - 12)
      .flatMap((year) => [
        line([x(year), bottom], [x(year), bottom + 4], colours.quiet),
        text({ at: [x(year), bottom + 16], lines: [String(year)], anchor: year === from ? "start" : "middle" }),
      ]),
    ...periods.map(({ year, isDecade, count }) => {
      const [start, end] = [x(year), x(year + (isDecade ? 10 : 1))];
      const [width, height] = [end - start - 0.8, bottom - y(count)];
      return isDecade
        ? hatched(start, y(count), width, height, colours.quiet)
        : box(start, y(count), width, height, `fill="${colours.ink}" data-year="${year}"`);
    }),
  ]);
}
