/** The charts for reuse: each as SVG and as PNG that is large enough for print, and a README with the terms and the values. */
import { formatDate } from "@unionstate/dataset";
import type { Chart } from "../blocks.ts";
import { charts } from "../charts/charts.ts";
import type { Dataset } from "../dataset.ts";
import { textOf } from "../prose.ts";
import { chartPng } from "./chart-png.ts";
import { chartSvg, credit, home, licence, sourceOf } from "./chart-svg.ts";
import { withTexts } from "./png-text.ts";

/** The files by their names. The same dataset gives the same bytes. */
export async function chartFiles(dataset: Dataset): Promise<ReadonlyMap<string, string | Buffer>> {
  const files = new Map<string, string | Buffer>();
  const made = charts.map((make) => make(dataset));
  for (const chart of made) {
    files.set(`${nameOf(dataset, chart)}.svg`, `${chartSvg(dataset, chart)}\n`);
    const png = await chartPng(chartSvg(dataset, chart, printWidth));
    files.set(`${nameOf(dataset, chart)}.png`, withTexts(png, textsOf(dataset, chart)));
  }
  return files.set("README.md", readme(dataset, made));
}

/** The least width of a PNG in pixels: 17 cm at 300 pixels per inch. */
const printWidth = 2000;

/** What a PNG says of itself. */
const textsOf = (dataset: Dataset, chart: Chart): Readonly<Record<string, string>> => ({
  Title: textOf(chart.title),
  Description: chart.description,
  Source: `${sourceOf(dataset, chart)} ${home}`,
  Copyright: `${credit(dataset)}. ${licence.name}: ${licence.address}`,
});

const nameOf = ({ version }: Dataset, { id }: Chart): string => `union-state-${id}-${version}`;

const readme = (dataset: Dataset, made: readonly Chart[]): string => `# Charts of the Union State briefing

Version ${dataset.version}, ${formatDate(dataset.released)}. Each chart is here as SVG, which can be scaled and edited, and as PNG.

## Terms of reuse

The charts are licensed under ${licence.name}: <${licence.address}>. You may share and adapt them for any purpose, if you give credit and say what you changed. The credit is:

> ${credit(dataset)}. ${licence.name}.

- **Date**: the charts show the state of knowledge of mid-${dataset.paper.year}. Please print this date with them.
- **Source**: the foot of each chart names the pages of the paper. The records with all sources are at <${home}>.
- **Uncertainty**: hatching, hollow marks, dashed lines and words such as “according to” are part of what a chart says.
- **Borders** on the maps are as internationally recognised: Crimea is part of Ukraine.
- **Endorsement**: neither ${dataset.paper.author.given} ${dataset.paper.author.family} nor the ${dataset.paper.publisher} has endorsed the charts.

The letters are Source Sans 3 (SIL Open Font License). The SVG files name the font and do not contain it; where it is not installed, other letters take the same room.

## Charts

${made.map((chart) => `### ${nameOf(dataset, chart)}\n\n**${textOf(chart.title)}.** ${textOf(chart.subtitle)}.\n\n${tableOf(chart)}\n\n${chart.note ? `${textOf(chart.note)}\n\n` : ""}${sourceOf(dataset, chart)}\n`).join("\n")}`;

/** The values of a chart, each with its source where that is another one than the paper, as a Markdown table. */
function tableOf({ table }: Chart): string {
  const rows = [table.columns, table.columns.map(() => "---"), ...table.rows];
  return rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`).join("\n");
}
