import { blocksIn, briefing, type Chart } from "@unionstate/briefing";
import { socialPicture } from "@unionstate/briefing/files";
import * as dataset from "@unionstate/dataset";
import type { APIRoute } from "astro";

/** A picture for each chart of the brief, by its id. `Layout` says which one a page has. */
export function getStaticPaths() {
  const charts = briefing(dataset).flatMap((page) =>
    blocksIn(page).flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
  );
  return charts.map((chart) => ({ params: { name: chart.id }, props: { chart } }));
}

export const GET: APIRoute<{ chart: Chart }> = async ({ props }) =>
  new Response(new Uint8Array(await socialPicture(dataset, props.chart)), { headers: { "Content-Type": "image/png" } });
