/** A chart as a drawing of its own: with title, subtitle, caveat, source and licence, and the same in its metadata. */
import { formatDate } from "@unionstate/dataset";
import { escapeAttribute, escapeUTF8 } from "entities";
import type { Chart } from "../blocks.ts";
import { colours, line, number, sizes, text, wrap } from "../charts/drawing.ts";
import { type Dataset, recordNamed } from "../dataset.ts";
import { labelledSvg } from "../html/svg.ts";
import { textOf } from "../prose.ts";

/** The licence of the charts. */
export const licence = { name: "CC BY 4.0", address: "https://creativecommons.org/licenses/by/4.0/" } as const;

/** The address of the dataset. */
export const home = "https://w3id.org/unionstate/";

/** The credit that reuse requires. */
export const credit = ({ paper, version }: Dataset): string =>
  `The Union State dataset ${version}, made from: ${paper.author.given} ${paper.author.family}, ${paper.mainTitle}, ${paper.year}`;

/** Where a chart is from: `Source: Anaïs Marin, …, 2020, pp. 10, 11, 18; as of mid-2020.` */
export function sourceOf(dataset: Dataset, { sources }: Chart): string {
  const { author, mainTitle, publisher, year } = dataset.paper;
  const records = sources.map((name) => recordNamed(dataset, name));
  const evidence = records.flatMap((record) => ("evidence" in record ? record.evidence : []));
  const pages = [...new Set(evidence.map(({ page }) => page))].toSorted((a, b) => a - b);
  const where = pages.length === 0 ? "" : `, ${pageList(pages)}`;
  return `Source: ${author.given} ${author.family}, ${mainTitle}, ${publisher}, ${year}${where}; as of mid-${year}.`;
}

/**
 * Pages in one line, long runs of them as ranges.
 *
 * @param pages in ascending order
 * @example pageList([4, 7, 8, 9, 10]) // "pp. 4, 7–10"
 */
export function pageList(pages: readonly number[]): string {
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  const parts = runs.flatMap((run) => (run.length > 3 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  return `${pages.length === 1 ? "p." : "pp."}\u00a0${parts.join(", ")}`;
}

const margin = 16;
const [title, source] = [14.5, 9.5] as const;

/**
 * The drawing with its texts.
 *
 * @param leastWidth it is enlarged in whole steps until it is at least that wide. Default: its own units.
 */
export function chartSvg(dataset: Dataset, chart: Chart, leastWidth = 0): string {
  const parts: string[] = [];
  const [, drawnWidth = 0, drawnHeight = 0] = (/viewBox="0 0 (\S+) ([\d.]+)"/.exec(chart.svg) ?? []).map(Number);
  let y = margin;
  const add = (lines: readonly string[], size: number, look: { bold?: boolean; fill?: string }): void => {
    const leading = size * 1.25;
    parts.push(text({ at: [margin, y + size], lines, size, leading, ...look }));
    y += lines.length * leading;
  };
  add(wrap(textOf(chart.title), drawnWidth, title, true), title, { bold: true });
  y += 2;
  add(wrap(textOf(chart.subtitle), drawnWidth), sizes.label, { fill: colours.quiet });
  y += 12;
  parts.push(
    `<g transform="translate(${margin} ${number(y)})">${chart.svg.replace(/^<svg\b[^>]*>|<\/svg>$/g, "")}</g>`,
  );
  y += drawnHeight + 12;
  if (chart.note) {
    add(wrap(textOf(chart.note), drawnWidth), sizes.label, { fill: colours.quiet });
    y += 8;
  }
  parts.push(line([margin, y], [margin + drawnWidth, y], colours.faint));
  y += 5;
  const published =
    `Chart: The Union State dataset, version ${dataset.version}, ${formatDate(dataset.released)}, ${home}. ${licence.name}.`.replace(
      /(\d+) (\w+) (\d{4})|CC BY (?=\d)/g,
      (words) => words.replaceAll(" ", "\u00a0"),
    );
  for (const words of [sourceOf(dataset, chart), published]) {
    add(wrap(words, drawnWidth, source), source, { fill: colours.quiet });
  }
  const [width, height] = [drawnWidth + 2 * margin, Math.ceil(y + margin)];
  const scale = Math.max(1, Math.ceil(leastWidth / width));
  const size = `width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"`;
  const background = `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif">${background}${parts.join("")}</svg>`;
  return labelledSvg({ ...chart, svg }).replace("</desc>", () => `</desc>${metadata(dataset, chart)}`);
}

/** What image libraries and search engines read of a picture, in RDF. */
function metadata(dataset: Dataset, chart: Chart): string {
  const properties = [
    ["title", textOf(chart.title)],
    ["description", chart.description],
    ["creator", "The Union State dataset"],
    ["source", sourceOf(dataset, chart)],
    ["date", dataset.released],
    ["rights", `${licence.name}: ${credit(dataset)}`],
  ] as const;
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<cc:Work rdf:about="${home}">`,
    ...properties.map(([name, value]) => `<dc:${name}>${escapeUTF8(value)}</dc:${name}>`),
    `<cc:license rdf:resource="${escapeAttribute(licence.address)}"/>`,
    "</cc:Work></rdf:RDF></metadata>",
  ].join("");
}
