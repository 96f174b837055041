/** The picture that messengers and social networks show beside a link to a page. */
import type { Chart } from "../blocks.ts";
import { colours, text, wrap } from "../charts/drawing.ts";
import type { Dataset } from "../dataset.ts";
import { textOf } from "../prose.ts";
import { chartPng } from "./chart-png.ts";

// The size that Open Graph recommends is 1200 by 630 pixels.
const [width, height, scale] = [600, 315, 2] as const;
const margin = 24;
const textWidth = 200;
const [titleSize, nameSize] = [17, 12] as const;

/** The finding of a chart beside the chart, as PNG of 1200 by 630 pixels. */
export function socialPicture({ paper }: Dataset, chart: Chart): Promise<Buffer> {
  const [, drawnWidth = "", drawnHeight = ""] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart.svg) ?? [];
  const left = margin + textWidth + margin;
  const drawing = chart.svg.replace(
    /^<svg\b[^>]*>/,
    `<svg x="${left}" y="${margin}" width="${width - left - margin}" height="${height - 2 * margin}" viewBox="0 0 ${drawnWidth} ${drawnHeight}">`,
  );
  const title = wrap(textOf(chart.title), textWidth, titleSize, true);
  const name = wrap(`${paper.mainTitle}, a policy paper as data`, textWidth, nameSize);
  const leading = nameSize * 1.3;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
    text({ at: [margin, margin + titleSize], lines: title, size: titleSize, leading: titleSize * 1.25, bold: true }),
    text({
      at: [margin, height - margin - (name.length - 1) * leading],
      lines: name,
      size: nameSize,
      leading,
      fill: colours.quiet,
    }),
    drawing,
  ];
  return chartPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">${parts.join("")}</svg>`,
  );
}
