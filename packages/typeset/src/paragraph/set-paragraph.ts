import { breakJustified } from "./break-justified.ts";
import { breakRagged } from "./break-ragged.ts";
import { fitted } from "./fitted.ts";
import type { Paragraph } from "./paragraph.ts";
import { type Alignment, type Leading, type SetLine, setLine } from "./set-line.ts";

/** How a paragraph is set. */
export type Setting = { readonly alignment: Alignment; readonly leading: Leading; readonly rightPad?: number };

/**
 * Sets a paragraph in lines of a width.
 *
 * @param paragraph the measured text
 * @param width the length of the lines, in points
 */
export function setParagraph(
  paragraph: Paragraph,
  width: number,
  { alignment, leading, rightPad = 0 }: Setting,
): SetLine[] {
  if (paragraph.atoms.length === 0) return [];
  const justified = alignment === "justify";
  const room = width - rightPad;
  const whole = fitted(paragraph, room);
  const ends = justified ? breakJustified(whole, room) : breakRagged(whole, room);
  let start = 0;
  return ends.map((end, i) => {
    const atoms = whole.atoms.slice(start, end + 1);
    start = end + 1;
    const chance = whole.breaks.get(end);
    const last = i === ends.length - 1 || chance === "must";
    const aligned = justified && last ? fits(atoms, width) : alignment;
    return setLine(atoms, chance === "hyphen", aligned, width, leading, rightPad);
  });
}

/** The last line of a justified paragraph stands at the left, unless it is so full that it must be drawn in. */
const fits = (atoms: readonly { readonly width: number }[], width: number): Alignment =>
  atoms.reduce((sum, atom) => sum + atom.width, 0) <= width ? "left" : "justify";
