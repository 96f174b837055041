import { colours } from "../style/colours.ts";
import { labelSvg, point } from "./label.ts";

/** The width of a facility's mark. */
export const markSize = 9.6;

/** The stroke of the Suwałki gap: bars across its course, seen without colour too. */
export const corridor = `stroke="${colours.others}" stroke-width="10" stroke-dasharray="1.6 1"`;

/** A town: a ring. */
export function townMark(x: number, y: number): string {
  return `<circle cx="${point(x)}" cy="${point(y)}" r="2" fill="white" stroke="${colours.ink}" stroke-width="1"/>`;
}

/** A military facility: a square with its number in the key. */
export function facilityMark(x: number, y: number, number: number | undefined): string {
  const half = markSize / 2;
  const label = { x, y: y + 2.5, text: String(number), size: 7, bold: true, anchor: "middle", fill: "white" } as const;
  return `<rect x="${point(x - half)}" y="${point(y - half)}" width="${markSize}" height="${markSize}" fill="${colours.ink}" stroke="white" stroke-width="0.6"/>${number === undefined ? "" : labelSvg(label)}`;
}
