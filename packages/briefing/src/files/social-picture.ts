/** The picture that messengers and social networks show beside a link to a page. */
import type { Chart } from "../blocks.ts";
import { colours, text, wrap } from "../charts/drawing.ts";
import type { Dataset } from "../dataset.ts";
import { textOf } from "../prose.ts";
import { chartPng } from "./chart-png.ts";
import { sourceOf } from "./chart-svg.ts";

// The size that Open Graph recommends is 1200 by 630 pixels.
const [width, height, scale] = [600, 315, 2] as const;
const margin = 24;
const textWidth = 200;
const sizes = { title: 17, subtitle: 11, source: 9 } as const;
const room = { width: width - textWidth - 3 * margin, height: height - 2 * margin };
/** The least scale of a drawing, at which its letters are legible. A higher one is cut at the foot. */
const leastScale = 0.65;

/** The finding of a chart with its measure and source, beside the chart, as PNG of 1200 by 630 pixels. */
export function socialPicture(dataset: Dataset, chart: Chart): Promise<Buffer> {
  const [, drawnWidth = 0, drawnHeight = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(chart.svg) ?? []).map(Number);
  const left = margin + textWidth + margin;
  const isCut = room.height / drawnHeight < leastScale;
  const shownHeight = isCut ? (room.height * drawnWidth) / room.width : drawnHeight;
  const drawing = chart.svg.replace(
    /^<svg\b[^>]*>/,
    `<svg x="${left}" y="${margin}" width="${room.width}" height="${room.height}" viewBox="0 0 ${drawnWidth} ${shownHeight}">`,
  );
  const title = wrap(textOf(chart.title), textWidth, sizes.title, true);
  const subtitle = wrap(textOf(chart.subtitle), textWidth, sizes.subtitle);
  const source = wrap(sourceOf(dataset, chart), textWidth, sizes.source);
  const below = margin + title.length * sizes.title * 1.25;
  const leading = { subtitle: sizes.subtitle * 1.3, source: sizes.source * 1.3 };
  const sourceTop = height - margin - (source.length - 1) * leading.source;
  const look = { fill: colours.quiet };
  return chartPng(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}" font-family="sans-serif">`,
      `<rect width="${width}" height="${height}" fill="${colours.paper}"/>`,
      drawing,
      isCut ? fadeAt(left) : "",
      text({ at: [margin, margin + 13], lines: title, size: sizes.title, leading: sizes.title * 1.25, bold: true }),
      text({ ...look, at: [margin, below + 12], lines: subtitle, size: sizes.subtitle, leading: leading.subtitle }),
      text({ ...look, at: [margin, sourceTop], lines: source, size: sizes.source, leading: leading.source }),
      "</svg>",
    ].join(""),
  );
}

/** The drawing goes on below: its foot fades out. */
const fadeAt = (left: number): string =>
  [
    `<linearGradient id="fade" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colours.paper}" stop-opacity="0"/><stop offset="1" stop-color="${colours.paper}"/></linearGradient>`,
    `<rect x="${left}" y="${height - margin - 48}" width="${room.width}" height="48" fill="url(#fade)"/>`,
    `<rect x="${left}" y="${height - margin}" width="${room.width}" height="${margin}" fill="${colours.paper}"/>`,
  ].join("");
