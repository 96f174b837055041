import { widthOf } from "./glyphs.ts";
import type { Atom, Break, Paragraph } from "./paragraph.ts";

/** A word is cut only where the line would otherwise be emptier than this. */
const fullEnough = 0.72;

/**
 * Breaks a paragraph into lines that are as full as words allow; a word is cut only where the line would else be
 * left rather empty, and one that fits no line at all, such as an address, is cut between letters.
 *
 * @param paragraph the measured text
 * @param width the length of the lines, in points
 * @returns the atoms, some of them cut, where lines may end, and the index of the last atom of each line
 */
export function breakRagged(paragraph: Paragraph, width: number): Paragraph & { ends: number[] } {
  const { atoms, breaks } = fitted(paragraph, width);
  const ends: number[] = [];
  let start = 0;
  let used = 0;
  let last: number | undefined;
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i] as Atom;
    if (!atom.space && used + atom.width > width + 0.01 && i > start && last !== undefined) {
      ends.push(last);
      start = last + 1;
      i = last;
      used = 0;
      last = undefined;
      continue;
    }
    if (!(atom.space && used === 0)) used += atom.width;
    const chance = breaks.get(i);
    if (chance === "must") {
      ends.push(i);
      start = i + 1;
      used = 0;
      last = undefined;
    } else if (chance === "may" || (chance === "hyphen" && used + widthOf("-", atom.run) <= width && emptier(last))) {
      last = i;
    }
  }
  if (start < atoms.length) ends.push(atoms.length - 1);
  return { ...paragraph, atoms, breaks, ends };

  function emptier(end: number | undefined): boolean {
    if (end === undefined) return true;
    if (breaks.get(end) === "hyphen") return true;
    let filled = 0;
    for (let at = start; at <= end; at++) filled += atoms[at]?.width ?? 0;
    return filled < fullEnough * width;
  }
}

/** Cuts atoms that are wider than a line. */
function fitted(
  { atoms, breaks }: Paragraph,
  width: number,
): { atoms: readonly Atom[]; breaks: ReadonlyMap<number, Break> } {
  if (atoms.every((atom) => atom.width <= width || atom.run.noWrap)) return { atoms, breaks };
  const cut: Atom[] = [];
  const at = new Map<number, Break>();
  atoms.forEach((atom, i) => {
    for (let rest = atom.text; rest !== ""; ) {
      let length = rest.length;
      if (!atom.run.noWrap) while (length > 1 && widthOf(rest.slice(0, length), atom.run) > width) length--;
      const text = rest.slice(0, length);
      cut.push({ ...atom, text, width: widthOf(text, atom.run) });
      rest = rest.slice(length);
      if (rest !== "") at.set(cut.length - 1, "may");
    }
    const chance = breaks.get(i);
    if (chance) at.set(cut.length - 1, chance);
  });
  return { atoms: cut, breaks: at };
}
