/** The vocabulary of the charts: colours, sizes, and the parts of an SVG drawing. One unit is one point at full size. */
import { escapeUTF8 } from "entities";
import { palette } from "../palette.ts";
import { letterWidths } from "./letter-widths.ts";

/**
 * The width of every chart. It is that of the main column in print and of a narrow phone, so that the same drawing is
 * legible on both.
 */
export const chartWidth = 360;

/** Sizes of letters. The smallest has 11 pixels on a phone, where a chart is 352 pixels wide, and 9 points in print. */
export const sizes = { label: 11.25, head: 12, value: 13.5 } as const;

/** The colours of the charts, each with one meaning in all of them. */
export const colours = {
  ink: palette.ink.light,
  quiet: palette.grey.light,
  faint: palette.context.light,
  paper: palette.paper.light,
  sea: palette.sea.light,
  land: palette.land.light,
  russia: palette.russia.light,
  russiaArea: palette.russiaArea.light,
  belarus: palette.belarus.light,
  belarusArea: palette.belarusArea.light,
  others: palette.other.light,
} as const;

/** A position, from the top left corner. */
export type Point = readonly [x: number, y: number];

/** One or several lines of text. */
export type Label = {
  /** The anchor on the baseline of the first line. */
  readonly at: Point;
  readonly lines: readonly string[];
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  /** The colour of an outline behind the letters, so that no line of the drawing runs through them. */
  readonly halo?: string;
  /** The distance between baselines. */
  readonly leading?: number;
};

/** A drawing of these parts, the first ones at the back. */
export const drawing = (height: number, parts: readonly string[], width: number = chartWidth): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${number(height)}" viewBox="0 0 ${width} ${number(height)}" font-family="Source Sans 3, sans-serif">${parts.join("")}</svg>`;

/**
 * A label as SVG. Each line says how long it is, so that it also fits where another font replaces Source Sans 3, as in
 * a browser without it.
 */
export function text(label: Label): string {
  const { at, lines, size = sizes.label, anchor = "start", bold = false, italic = false } = label;
  const { fill = colours.ink, halo, leading = size * 1.2 } = label;
  const look = [
    `font-size="${size}" fill="${fill}"`,
    anchor === "start" ? "" : `text-anchor="${anchor}"`,
    bold ? 'font-weight="600"' : "",
    italic ? 'font-style="italic"' : "",
    halo ? `stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : "",
  ]
    .filter(Boolean)
    .join(" ");
  const drawn = lines.map((line, i) => {
    const place = `x="${number(at[0])}" y="${number(at[1] + i * leading)}"`;
    const length = `textLength="${number(widthOf(line, size, bold))}" lengthAdjust="spacingAndGlyphs"`;
    return `<text ${place} ${look} ${length}>${escapeUTF8(line)}</text>`;
  });
  return drawn.length === 1 ? drawn.join("") : `<g>${drawn.join("\n")}</g>`;
}

/** A label on the paper’s colour, so that no line of the drawing runs through its letters. */
export function textOnPaper(label: Label): string {
  const { at, lines, size = sizes.label, anchor = "start", bold = false, leading = size * 1.2 } = label;
  const boxes = lines.map((line, i) => {
    const width = widthOf(line, size, bold) + 4;
    const left = at[0] - (anchor === "start" ? 2 : anchor === "middle" ? width / 2 : width - 2);
    return box(left, at[1] + i * leading - size * 0.8, width, size * 1.1, `fill="${colours.paper}"`);
  });
  return boxes.join("") + text(label);
}

/** The width of a line of text. */
export function widthOf(line: string, size: number = sizes.label, bold = false): number {
  const widths = bold ? letterWidths.bold : letterWidths.regular;
  return (
    ([...line].reduce((sum, letter) => sum + (widths.get(letter === "\u00a0" ? " " : letter) ?? 600), 0) * size) / 1000
  );
}

/** The lines of a text that fit a width: as few as possible, of even length. A longer word has its own line. */
export function wrap(words: string, room: number, size: number = sizes.label, bold = false): readonly string[] {
  const fewest = greedyLines(words, room, size, bold);
  let even = fewest;
  for (let narrow = room - 2; narrow > room / 2; narrow -= 2) {
    const lines = greedyLines(words, narrow, size, bold);
    if (lines.length > fewest.length) break;
    even = lines;
  }
  return even;
}

function greedyLines(words: string, room: number, size: number, bold: boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer, size, bold) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A coordinate to a tenth of a point, the resolution of the drawings. */
export const number = (value: number): string => String(Math.round(value * 10) / 10);

/** A box by its left, top, width and height. @param look the attributes of fill and stroke */
export const box = (x: number, y: number, width: number, height: number, look: string): string =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" ${look}/>`;

export const line = ([x1, y1]: Point, [x2, y2]: Point, colour: string, width = 0.7, dashes = ""): string =>
  `<line x1="${number(x1)}" y1="${number(y1)}" x2="${number(x2)}" y2="${number(y2)}" stroke="${colour}" stroke-width="${width}"${dashes && ` stroke-dasharray="${dashes}"`}/>`;

export const circle = ([x, y]: Point, radius: number, look: string): string =>
  `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${look}/>`;

/** Two strokes for what was refused or did not take place. */
export const cross = ([x, y]: Point, colour: string): string =>
  line([x - 3.8, y - 3.8], [x + 3.8, y + 3.8], colour, 2.2) + line([x - 3.8, y + 3.8], [x + 3.8, y - 3.8], colour, 2.2);

/** A path through points. @param look the attributes of fill and stroke */
export const path = (points: readonly Point[], look: string, end: "" | "Z" = ""): string =>
  `<path d="M${points.map(([x, y]) => `${number(x)} ${number(y)}`).join("L")}${end}" ${look}/>`;

/** A box filled with diagonal lines, distinct from a solid one on a grey printer. */
export function hatched(x: number, y: number, width: number, height: number, colour: string, gap = 4): string {
  const lines: string[] = [];
  for (let foot = gap - height; foot < width; foot += gap) {
    const [from, to] = [Math.max(0, foot), Math.min(width, foot + height)];
    lines.push(
      `M${number(x + from)} ${number(y + height - (from - foot))}L${number(x + to)} ${number(y + height - (to - foot))}`,
    );
  }
  return (
    box(x, y, width, height, `fill="${colours.paper}"`) +
    `<path d="${lines.join("")}" fill="none" stroke="${colour}" stroke-width="0.8"/>` +
    box(x, y, width, height, `fill="none" stroke="${colour}" stroke-width="1"`)
  );
}
