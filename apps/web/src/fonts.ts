/**
 * The fonts of the site: those of the brief, reduced to the letters of the languages that it contains, so that each is one
 * small file.
 */
import type { FontCut } from "@unionstate/briefing/files";

/** The fonts by the names of their files. */
export const fonts = {
  "sans-400": { family: "Subset Sans", weight: 400, style: "normal" },
  "sans-600": { family: "Subset Sans", weight: 600, style: "normal" },
  "serif-400": { family: "Subset Serif", weight: 400, style: "normal" },
  "serif-400-italic": { family: "Subset Serif", weight: 400, style: "italic" },
} as const satisfies Readonly<Record<string, FontCut>>;

/** Latin and Cyrillic letters with those of Belarusian, Lithuanian, Polish and Ukrainian; punctuation, arrows, signs. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
] as const;

/** Every letter of the fonts. */
export const letters: string = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
  .join("");
