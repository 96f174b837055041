/** The SVG of a chart with its title and description, for HTML pages and for the files of the release. */
import { escapeUTF8 } from "entities";
import type { Chart } from "../blocks.ts";
import { textOf } from "../prose.ts";

/**
 * The SVG of a chart as an image that screen readers can read out.
 *
 * @param id unique in the document
 */
export function labelledSvg(chart: Chart, id: string = chart.id): string {
  const attributes = `role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc"`;
  const title = `<title id="${id}-title">${escapeUTF8(textOf(chart.title))}</title>`;
  const description = `<desc id="${id}-desc">${escapeUTF8(chart.description)}</desc>`;
  return chart.svg.replace(/^<svg\b([^>]*)>/, (_, own: string) => `<svg${own} ${attributes}>${title}${description}`);
}
