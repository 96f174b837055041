import type { Atom, Break, Paragraph } from "./prepare.ts";
import { widthOf } from "./shape.ts";

/**
 * Splits words that are wider than a line, such as long addresses, between letters.
 *
 * @param paragraph the measured text
 * @param width the length of the lines, in points
 */
export function splitLongWords(paragraph: Paragraph, width: number): Paragraph {
  const { atoms, breaks } = paragraph;
  if (atoms.every((atom) => atom.width <= width || atom.run.noWrap)) return paragraph;
  const split: Atom[] = [];
  const splitBreaks = new Map<number, Break>();
  atoms.forEach((atom, i) => {
    let rest = atom.text;
    do {
      let length = rest.length;
      if (!atom.run.noWrap) while (length > 1 && widthOf(rest.slice(0, length), atom.run) > width) length--;
      const text = rest.slice(0, length);
      split.push({ ...atom, text, width: widthOf(text, atom.run) });
      rest = rest.slice(length);
      if (rest !== "") splitBreaks.set(split.length - 1, "may");
    } while (rest !== "");
    const kind = breaks.get(i);
    if (kind) splitBreaks.set(split.length - 1, kind);
  });
  return { ...paragraph, atoms: split, breaks: splitBreaks };
}
