import type { Atom, Break, Paragraph } from "./prepare.ts";
import { widthOf } from "./shape.ts";

/** From this width on, in ems, words that are split get a hyphen; below, a hyphen would take most of the line. */
const roomForHyphens = 4;

/**
 * Splits what is wider than a line and has no place for a break: long words and addresses, between letters; a syllable
 * that does not fit with its hyphen; words that are joined without a space. Text with `noWrap` is not split.
 *
 * @param paragraph the measured text
 * @param width the length of the lines, in points
 */
export function splitLongWords(paragraph: Paragraph, width: number): Paragraph {
  const { atoms, breaks, minWidth } = paragraph;
  if (minWidth <= width) return paragraph;
  const split: Atom[] = [];
  const splitBreaks = new Map<number, Break>();
  for (let from = 0; from < atoms.length; ) {
    let to = from;
    while (to < atoms.length - 1 && !breaks.has(to)) to++;
    addPart(atoms.slice(from, to + 1), breaks.get(to));
    from = to + 1;
  }
  return { ...paragraph, atoms: split, breaks: splitBreaks };

  /** Adds the atoms up to a break, with further breaks if they are too wide for a line. */
  function addPart(part: readonly Atom[], end: Break | undefined): void {
    const words = part.filter((atom, i) => !atom.space || i < part.length - 1);
    const total = words.reduce((sum, atom) => sum + atom.width, 0);
    const last = words.at(-1);
    const hyphen = end === "hyphen" && last ? hyphenOf(last.run) : 0;
    if (total + hyphen <= width) {
      split.push(...part);
      if (end) splitBreaks.set(split.length - 1, end);
      return;
    }
    let used = 0;
    for (const atom of part) {
      const { run } = atom;
      const hyphenated = run.hyphenate && !run.noWrap && width >= roomForHyphens * run.size;
      const room = width - (hyphenated ? hyphenOf(run) : 0);
      if (run.noWrap || atom.space) {
        const starts = !atom.space && split.at(-1)?.run !== run;
        if (starts && used > 0 && used + atom.width > width) {
          splitBreaks.set(split.length - 1, "may");
          used = 0;
        }
        used += atom.width;
        split.push(atom);
        continue;
      }
      for (let rest = [...atom.text]; rest.length > 0; ) {
        let length = fitting(rest, atom, room - used);
        if (length === 0 && used > 0) {
          const before = split.at(-1);
          const inWord = hyphenated && before?.run === run && isLetter(before.text.at(-1));
          splitBreaks.set(split.length - 1, inWord ? "hyphen" : "may");
          used = 0;
          length = fitting(rest, atom, room);
        }
        const text = rest.slice(0, Math.max(1, length)).join("");
        const width = widthOf(text, run);
        split.push({ ...atom, text, width, ...(split.at(-1)?.run === run && used > 0 && { joined: true }) });
        used += width;
        rest = rest.slice(Math.max(1, length));
      }
    }
    if (end) splitBreaks.set(split.length - 1, end === "hyphen" && used + hyphen > width ? "may" : end);
  }
}

const hyphenOf = (run: Atom["run"]): number => widthOf("-", run);

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /\p{L}/u.test(letter);

/** The number of letters of a word that fit. */
function fitting(letters: readonly string[], { run }: Atom, room: number): number {
  let length = letters.length;
  while (length > 0 && widthOf(letters.slice(0, length).join(""), run) > room) length--;
  return length;
}
