import { widthOf } from "./glyphs.ts";
import type { Atom, Paragraph } from "./paragraph.ts";

/** A word is cut only where the line would otherwise be emptier than this. */
const fullEnough = 0.72;

/**
 * Breaks a paragraph into lines that are as full as words allow; a word is cut only where the line would else be
 * left rather empty.
 *
 * @param paragraph the measured text, of which every atom fits a line
 * @param width the length of the lines, in points
 * @returns the index of the last atom of each line
 */
export function breakRagged({ atoms, breaks }: Paragraph, width: number): number[] {
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
    } else if (
      chance === "may" ||
      (chance === "hyphen" && used + widthOf("-", atom.run) <= width && emptier(last) && !third())
    ) {
      last = i;
    }
  }
  if (start < atoms.length) ends.push(atoms.length - 1);
  return ends;

  /** Whether a hyphen here would be the third in a row, and the line has another place to end. */
  function third(): boolean {
    const before = ends.slice(-2);
    return last !== undefined && before.length === 2 && before.every((end) => breaks.get(end) === "hyphen");
  }

  function emptier(end: number | undefined): boolean {
    if (end === undefined) return true;
    if (breaks.get(end) === "hyphen") return true;
    let filled = 0;
    for (let at = start; at <= end; at++) filled += atoms[at]?.width ?? 0;
    return filled < fullEnough * width;
  }
}
