import { widthOf } from "./glyphs.ts";
import type { Atom, Break, Paragraph } from "./paragraph.ts";

/**
 * A paragraph in which what fits no line, such as a long address, is cut between letters.
 *
 * @param paragraph the measured text
 * @param width the length of the lines, in points
 */
export function fitted(paragraph: Paragraph, width: number): Paragraph {
  const { atoms, breaks } = paragraph;
  if (atoms.every((atom) => atom.width <= width || atom.run.noWrap)) return paragraph;
  const cut: Atom[] = [];
  const at = new Map<number, Break>();
  atoms.forEach((atom, i) => {
    let rest = atom.text;
    do {
      let length = rest.length;
      if (!atom.run.noWrap) while (length > 1 && widthOf(rest.slice(0, length), atom.run) > width) length--;
      const text = rest.slice(0, length);
      cut.push({ ...atom, text, width: widthOf(text, atom.run) });
      rest = rest.slice(length);
      if (rest !== "") at.set(cut.length - 1, "may");
    } while (rest !== "");
    const chance = breaks.get(i);
    if (chance) at.set(cut.length - 1, chance);
  });
  return { ...paragraph, atoms: cut, breaks: at };
}
