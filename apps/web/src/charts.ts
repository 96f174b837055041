/** The charts of the website, and where their files for reuse are. */
import { blocksIn, briefing, type Chart, charts } from "@unionstate/briefing";
import * as dataset from "@unionstate/dataset";
import { pathOf } from "./site.ts";

const all: ReadonlyMap<string, Chart> = new Map(charts.map((make) => make(dataset)).map((chart) => [chart.id, chart]));

/**
 * A chart by its id: `chartNamed("poll-lines")`.
 *
 * @throws RangeError if there is none
 */
export function chartNamed(id: string): Chart {
  const chart = all.get(id);
  if (!chart) throw new RangeError(`No chart \`${id}\`. Use one of: ${[...all.keys()].join(", ")}.`);
  return chart;
}

/** The path of the file of a chart: `/dataset/charts/poll-lines.svg`. */
export const chartPath = (id: string, format: "svg" | "png"): string => pathOf(`charts/${id}.${format}`);

const inBrief: readonly Chart[] = briefing(dataset)
  .flatMap((page) => blocksIn(page))
  .flatMap((block) => (block.kind === "chart" ? [block.chart] : []));

/**
 * The chart that previews of a page show: of a record the first of the brief that shows it, else that of the cover.
 *
 * @param path within the site: `polls/two-unions/`
 */
export function previewOf(path: string): Chart {
  const name = path.replace(/\/$/, "");
  return inBrief.find(({ sources }) => sources.some((source) => source === name)) ?? chartNamed("cover-map");
}
