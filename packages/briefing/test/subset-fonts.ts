/** The letters of the fonts that the HTML embeds, made from the files of the packages. */
import { type FontCut, fontSubset } from "../src/files/font-subset.ts";

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

/** Latin letters of all states on the maps and their neighbours, and signs that the briefing may use. */
export const letters = `${range(0x20, 0x7e)}${range(0xa0, 0x17f)}–—‘’‚“”„•…→−≈≤≥`;

const cuts: readonly FontCut[] = [
  { family: "Subset Serif", weight: 400, style: "normal" },
  { family: "Subset Serif", weight: 400, style: "italic" },
  { family: "Subset Sans", weight: 400, style: "normal" },
  { family: "Subset Sans", weight: 400, style: "italic" },
  { family: "Subset Sans", weight: 600, style: "normal" },
];

/** The fonts as WOFF2 in base 64. The same fonts give the same bytes. */
export const subsetFonts = () =>
  Promise.all(cuts.map(async (cut) => ({ ...cut, woff2: (await fontSubset(cut, letters)).toString("base64") })));
