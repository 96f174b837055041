import linebreak, { type InputItem } from "tex-linebreak";
import type { Atom, Paragraph } from "./prepare.ts";
import { hangAtEnd, widthOf } from "./shape.ts";

const { adjustmentRatios, breakLines, MAX_COST, MaxAdjustmentExceededError, MIN_COST } = linebreak;

/** The share by which letters may be widened or narrowed to fill a line: too little to be seen. */
export const expansion = 0.015;

/** How much a space may grow and shrink in a good line, as a share of the type size. */
const stretch = 0.1;
const shrink = 0.055;

/** Costs on the scale of tex-linebreak, which ends at 1000: a hyphen is worse than a dash, and both than a space. */
const costs = { hyphen: 60, dash: 10 };

/** The penalty of two consecutive hyphens, on the scale of squared costs: it rises from try to try, to a prohibition. */
const doubleHyphenPenalties = [300, 1500, 10_000, 1e15];

/** How loose a line may be, as a multiple of `stretch`; `null` is without limit. */
const maxAdjustmentRatios = [2, 4, null];

/**
 * Breaks a paragraph so that its lines as a whole are as even as possible (Knuth and Plass, by tex-linebreak).
 * Two consecutive hyphens are avoided; three occur only where words leave no choice.
 *
 * @param paragraph the measured text, each atom of which fits a line
 * @param width the length of the lines, in points
 * @returns the index of the last atom of each line
 */
export function breakJustified(paragraph: Paragraph, width: number): number[] {
  const { items, atomOf } = itemsOf(paragraph);
  let ends: number[] | undefined;
  for (const doubleHyphenPenalty of doubleHyphenPenalties) {
    for (const maxAdjustmentRatio of maxAdjustmentRatios) {
      const breakpoints = breakpointsOf(items, width, doubleHyphenPenalty, maxAdjustmentRatio);
      if (!breakpoints) continue;
      ends = breakpoints.slice(1).map((item) => atomOf.get(item) ?? paragraph.atoms.length - 1);
      // In a narrow column, a word can be too wide together with what must stay beside it: the result overflows.
      if (adjustmentRatios(items, width, breakpoints).some((ratio) => ratio < -1.001))
        return breakRagged(paragraph, width);
      if (!hasThreeHyphens(ends, paragraph)) return ends;
      if (doubleHyphenPenalty !== doubleHyphenPenalties.at(-1)) break;
    }
  }
  return ends ?? breakRagged(paragraph, width);
}

/** The best breakpoints without lines that are too loose, if there are any. */
function breakpointsOf(
  items: InputItem[],
  width: number,
  doubleHyphenPenalty: number,
  maxAdjustmentRatio: number | null,
): number[] | undefined {
  const initialMaxAdjustmentRatio = maxAdjustmentRatio === null ? 4 : 1;
  try {
    return breakLines(items, width, { initialMaxAdjustmentRatio, maxAdjustmentRatio, doubleHyphenPenalty });
  } catch (error) {
    if (error instanceof MaxAdjustmentExceededError) return undefined;
    throw error;
  }
}

const hasThreeHyphens = (ends: readonly number[], { breaks }: Paragraph): boolean =>
  ends.some((_, i) => i >= 2 && [i - 2, i - 1, i].every((at) => breaks.get(ends[at] ?? -1) === "hyphen"));

function itemsOf({ atoms, breaks }: Paragraph): { items: InputItem[]; atomOf: Map<number, number> } {
  const items: InputItem[] = [];
  const atomOf = new Map<number, number>();
  const add = (item: InputItem, atom: number): void => {
    atomOf.set(items.length, atom);
    items.push(item);
  };
  const addEnd = (atom: number): void => {
    add({ type: "glue", width: 0, stretch: 10_000, shrink: 0 }, atom);
    add({ type: "penalty", width: 0, cost: MIN_COST, flagged: false }, atom);
  };
  let word = 0;
  atoms.forEach((atom, i) => {
    const kind = breaks.get(i);
    word = atom.space ? word : word + atom.width;
    if (atom.space) {
      // A mark before the space hangs if the line ends here, which leaves more room on the line.
      const hang = hangOf(atoms[i - 1]);
      add({ type: "penalty", width: -hang, cost: kind === "may" ? 0 : MAX_COST, flagged: false }, i);
      const { size } = atom.run;
      const letters = expansion * word;
      word = 0;
      add({ type: "glue", width: atom.width, stretch: stretch * size + letters, shrink: shrink * size + letters }, i);
    } else {
      add({ type: "box", width: atom.width }, i);
      if (kind === "hyphen") {
        const width = widthOf("-", atom.run) - hangAtEnd("-", atom.run);
        add({ type: "penalty", width, cost: costs.hyphen, flagged: true }, i);
      } else if (kind === "may") {
        add({ type: "penalty", width: -hangOf(atom), cost: costs.dash, flagged: false }, i);
      }
    }
    if (kind === "must") addEnd(i);
  });
  addEnd(atoms.length - 1);
  return { items, atomOf };
}

const hangOf = (atom: Atom | undefined): number => (atom ? hangAtEnd(atom.text, atom.run) : 0);

/** A ragged line ends inside a word only if it would otherwise be filled to less than this share. */
const fullEnough = 0.72;

/**
 * Breaks a paragraph into lines with as many words as fit; a word is hyphenated only where the line would be rather
 * empty without it.
 *
 * @param paragraph the measured text, each atom of which fits a line
 * @param width the length of the lines, in points
 * @returns the index of the last atom of each line
 */
export function breakRagged({ atoms, breaks }: Paragraph, width: number): number[] {
  const ends: number[] = [];
  let start = 0;
  let used = 0;
  let last: number | undefined;
  for (let i = 0; i < atoms.length; i++) {
    const atom = atoms[i];
    if (!atom) break;
    if (!atom.space && used + atom.width > width + 0.01 && i > start && last !== undefined) {
      ends.push(last);
      start = last + 1;
      i = last;
      used = 0;
      last = undefined;
      continue;
    }
    if (!(atom.space && used === 0)) used += atom.width;
    const kind = breaks.get(i);
    if (kind === "must") {
      ends.push(i);
      start = i + 1;
      used = 0;
      last = undefined;
    } else if (
      kind === "may" ||
      (kind === "hyphen" && used + widthOf("-", atom.run) <= width && isRatherEmpty(last) && !isThirdHyphen())
    ) {
      last = i;
    }
  }
  if (start < atoms.length) ends.push(atoms.length - 1);
  return ends;

  /** Whether a hyphen here would be the third in a row although the line can end elsewhere. */
  function isThirdHyphen(): boolean {
    const before = ends.slice(-2);
    return last !== undefined && before.length === 2 && before.every((end) => breaks.get(end) === "hyphen");
  }

  function isRatherEmpty(end: number | undefined): boolean {
    if (end === undefined) return true;
    if (breaks.get(end) === "hyphen") return true;
    let filled = 0;
    for (let at = start; at <= end; at++) filled += atoms[at]?.width ?? 0;
    return filled < fullEnough * width;
  }
}

/** What is balanced in a paragraph: `all` its lines, as in titles, or only the `end`, which is not a single word. */
export type Balanced = "all" | "end";

/** The share of the width that the last line has at least, if possible. */
const longEnough = 0.25;

/**
 * Breaks a paragraph into as few lines as `breakRagged`, but with a last line that is not very short.
 *
 * @param balanced `all` makes every line about equally long
 */
export function breakBalanced(paragraph: Paragraph, width: number, balanced: Balanced): number[] {
  const widest = breakRagged(paragraph, width);
  const narrowest = width * (balanced === "all" ? 0.5 : 0.8);
  let ends = widest;
  for (let narrower = width - 4; widest.length > 1 && narrower > narrowest; narrower -= 4) {
    if (balanced === "end" && lastWidth(paragraph, ends) >= longEnough * width) return ends;
    const narrow = breakRagged(paragraph, narrower);
    if (narrow.length > widest.length) break;
    ends = narrow;
  }
  return ends;
}

const lastWidth = ({ atoms }: Paragraph, ends: readonly number[]): number =>
  atoms.slice((ends.at(-2) ?? -1) + 1).reduce((sum, { width }) => sum + width, 0);
