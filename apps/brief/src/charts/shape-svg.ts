import { type Label, labelBox, labelSvg, point } from "./label.ts";

/** The place of a box in a drawing, in points. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A drawing of its parts, those named first at the back. One unit is one point. */
export const drawingSvg = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${point(width)}" height="${point(height)}" viewBox="0 0 ${point(width)} ${point(height)}">${parts.join("")}</svg>`;

/** @param look the attributes of fill and stroke */
export const boxSvg = ({ x, y, width, height }: Place, look: string): string =>
  `<rect x="${point(x)}" y="${point(y)}" width="${point(width)}" height="${point(height)}" ${look}/>`;

export const lineSvg = (x1: number, y1: number, x2: number, y2: number, colour: string, width = 0.7): string =>
  `<line x1="${point(x1)}" y1="${point(y1)}" x2="${point(x2)}" y2="${point(y2)}" stroke="${colour}" stroke-width="${width}"/>`;

/** A box filled with slanting lines, which a grey print tells from a full one. */
export function hatchedSvg({ x, y, width, height }: Place, colour: string, step = 3.2): string {
  const lines: string[] = [];
  for (let foot = step - height; foot < width; foot += step) {
    const [from, to] = [Math.max(0, foot), Math.min(width, foot + height)];
    lines.push(
      `M${point(x + from)} ${point(y + height - (from - foot))}L${point(x + to)} ${point(y + height - (to - foot))}`,
    );
  }
  const path = `<path d="${lines.join("")}" fill="none" stroke="${colour}" stroke-width="0.6"/>`;
  return boxSvg({ x, y, width, height }, `fill="white" stroke="${colour}" stroke-width="0.8"`) + path;
}

/** A label on a white ground, so that no line of the chart runs through its letters. */
export function groundedSvg(label: Label): string {
  const { left, top, right, bottom } = labelBox(label);
  return boxSvg({ x: left, y: top, width: right - left, height: bottom - top }, 'fill="white"') + labelSvg(label);
}
