import { escapeUTF8 } from "entities";

/** A drawing: vectors, their size in points, and their content in words. */
export type Drawing = {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The finding and the values, for readers who cannot see the drawing. */
  readonly alternative: string;
};

/** A drawing of these parts, the first ones at the back. One unit is one point. */
export const drawingSvg = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${point(width)}" height="${point(height)}" viewBox="0 0 ${point(width)} ${point(height)}">${parts.join("")}</svg>`;

/** The smallest font size of a drawing, in points: smaller print is hard to read. */
export const minFontSize = 7.5;

/** A line of text in a drawing. */
export type Label = {
  /** The anchor on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill: string;
};

/** The edges of something in a drawing. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The space that a label occupies. Only the PDF library measures letters: their widths are estimated, never too small. */
export function labelBox({ x, y, text, size, anchor = "start", bold = false }: Label): Box {
  const width = widthOf(text, size, bold);
  const left = anchor === "start" ? x : anchor === "middle" ? x - width / 2 : x - width;
  return { left, top: y - 0.76 * size, right: left + width, bottom: y + 0.24 * size };
}

/** The estimated width of a line of text in points, too large rather than too small. */
export function widthOf(text: string, size: number, bold = false): number {
  const ems = [...text].map((letter) => emsOf.find(([letters]) => letters.test(letter))?.[1] ?? 0.56);
  return ems.reduce((sum, em) => sum + em, 0) * size * (bold ? 1.06 : 1);
}

// The widest letter of each kind in Source Sans 3.
const emsOf: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijl.,:;’'|()·]/, 0.31],
  [/[ ]/, 0.21],
  [/[frtI-]/, 0.37],
  [/[csz“”]/, 0.46],
  [/[mwMWQO@%—…]/, 0.86],
  [/\p{Lu}/u, 0.67],
];

/** Whether two boxes overlap, or are closer than the gap. */
export function collide(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** The lines of a text that fit a width in points: as few as possible, of even length. A longer word has its own line. */
export function wrapLines(text: string, room: number, size: number): readonly string[] {
  const wide = greedyLines(text, room, size);
  let even = wide;
  for (let narrow = room - 4; narrow > room / 2; narrow -= 4) {
    const lines = greedyLines(text, narrow, size);
    if (lines.length > wide.length) break;
    even = lines;
  }
  return even;
}

function greedyLines(text: string, room: number, size: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && widthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A label as SVG. */
export function labelSvg({ x, y, text, size, anchor, bold, italic, fill }: Label): string {
  const place = `x="${point(x)}" y="${point(y)}"${anchor && anchor !== "start" ? ` text-anchor="${anchor}"` : ""}`;
  const type = `font-family="Sans" font-size="${size}"${bold ? ' font-weight="bold"' : ""}${italic ? ' font-style="italic"' : ""}`;
  return `<text ${place} ${type} fill="${fill}">${escapeUTF8(text)}</text>`;
}

/**
 * A label on a white background, so that no line of the drawing runs through its letters. The background is a box and not
 * a copy of the text with a white outline, which a search of the PDF would find as well.
 */
export function labelOnWhiteSvg(label: Label): string {
  const { left, top, right, bottom } = labelBox(label);
  return boxSvg({ x: left, y: top, width: right - left, height: bottom - top }, 'fill="white"') + labelSvg(label);
}

/** A coordinate to a tenth of a point, the resolution of the drawings. */
export function point(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The position and size of a box, in points. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** @param look the attributes of fill and stroke */
export const boxSvg = ({ x, y, width, height }: Place, look: string): string =>
  `<rect x="${point(x)}" y="${point(y)}" width="${point(width)}" height="${point(height)}" ${look}/>`;

export const lineSvg = (x1: number, y1: number, x2: number, y2: number, colour: string, width = 0.7): string =>
  `<line x1="${point(x1)}" y1="${point(y1)}" x2="${point(x2)}" y2="${point(y2)}" stroke="${colour}" stroke-width="${width}"/>`;

/** A box filled with diagonal lines, distinct from a solid one in greyscale print. */
export function hatchedSvg({ x, y, width, height }: Place, colour: string): string {
  const lines: string[] = [];
  for (let foot = hatching - height; foot < width; foot += hatching) {
    const [from, to] = [Math.max(0, foot), Math.min(width, foot + height)];
    lines.push(
      `M${point(x + from)} ${point(y + height - (from - foot))}L${point(x + to)} ${point(y + height - (to - foot))}`,
    );
  }
  const path = `<path d="${lines.join("")}" fill="none" stroke="${colour}" stroke-width="0.6"/>`;
  return boxSvg({ x, y, width, height }, `fill="white" stroke="${colour}" stroke-width="0.8"`) + path;
}

/** The distance between the diagonal lines, in points. */
const hatching = 3.2;
