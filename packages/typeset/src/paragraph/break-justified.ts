import linebreak, { type InputItem } from "tex-linebreak";
import { breakRagged } from "./break-ragged.ts";
import { widthOf } from "./glyphs.ts";
import { hangAtEnd } from "./hang.ts";
import type { Atom, Paragraph } from "./paragraph.ts";

const { adjustmentRatios, breakLines, MAX_COST, MaxAdjustmentExceededError, MIN_COST } = linebreak;

/** The share by which letters may be widened or narrowed to even out a line: too little to be seen. */
export const expansion = 0.015;

/** How far spaces may give: thousandths of the size that a space adds or yields in a line that is good enough. */
const stretch = 0.1;
const shrink = 0.055;

/** Costs on the scale of tex-linebreak, which ends at 1000. */
const costs = { hyphen: 60, dash: 10 };

/** What two hyphens in a row cost, on the scale of squares: more at each try, and at last more than all else. */
const doubleHyphenPenalties = [300, 1500, 10_000, 1e15];

/** How loose a line may be, as a multiple of what spaces give: at last as loose as it takes. */
const loosest = [2, 4, null];

/**
 * Breaks a paragraph where the lines as a whole are most even (Knuth and Plass, by tex-linebreak).
 * Two hyphens in a row are avoided at a price, three never stand where words leave a choice.
 *
 * @param paragraph the measured text, of which every atom fits a line
 * @param width the length of the lines, in points
 * @returns the index of the last atom of each line
 */
export function breakJustified(paragraph: Paragraph, width: number): number[] {
  const { items, atomOf } = itemsOf(paragraph);
  let found: number[] | undefined;
  for (const doubleHyphenPenalty of doubleHyphenPenalties) {
    for (const maxAdjustmentRatio of loosest) {
      const at = breaksOf(items, width, doubleHyphenPenalty, maxAdjustmentRatio);
      if (!at) continue;
      found = at.slice(1).map((item) => atomOf.get(item) ?? paragraph.atoms.length - 1);
      // In a narrow measure some word fits no line together with what belongs to it: then the lines are filled in turn.
      if (adjustmentRatios(items, width, at).some((ratio) => ratio < -1.001)) return breakRagged(paragraph, width);
      if (!ladder(found, paragraph)) return found;
      if (doubleHyphenPenalty !== doubleHyphenPenalties.at(-1)) break;
    }
  }
  return found ?? breakRagged(paragraph, width);
}

/** The breaks with no line looser than allowed, if there are such. */
function breaksOf(
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

const ladder = (ends: readonly number[], { breaks }: Paragraph): boolean =>
  ends.some((_, i) => i >= 2 && [i - 2, i - 1, i].every((at) => breaks.get(ends[at] ?? -1) === "hyphen"));

function itemsOf({ atoms, breaks }: Paragraph): { items: InputItem[]; atomOf: Map<number, number> } {
  const items: InputItem[] = [];
  const atomOf = new Map<number, number>();
  const add = (item: InputItem, atom: number): void => {
    atomOf.set(items.length, atom);
    items.push(item);
  };
  let word = 0;
  atoms.forEach((atom, i) => {
    const chance = breaks.get(i);
    word = atom.space ? word : word + atom.width;
    if (atom.space) {
      const hang = hangOf(atoms[i - 1]);
      // The mark before the space hangs if the line ends here: the line is shorter by that much.
      add({ type: "penalty", width: -hang, cost: chance === "may" ? 0 : MAX_COST, flagged: false }, i);
      const { size } = atom.run;
      const letters = expansion * word;
      word = 0;
      add({ type: "glue", width: atom.width, stretch: stretch * size + letters, shrink: shrink * size + letters }, i);
    } else {
      add({ type: "box", width: atom.width }, i);
      if (chance === "hyphen") {
        const hyphen = widthOf("-", atom.run);
        add({ type: "penalty", width: hyphen * (1 - hangAtEnd("-")), cost: costs.hyphen, flagged: true }, i);
      } else if (chance === "may") {
        add({ type: "penalty", width: -hangOf(atom), cost: costs.dash, flagged: false }, i);
      }
    }
    if (chance === "must") {
      add({ type: "glue", width: 0, stretch: 10_000, shrink: 0 }, i);
      add({ type: "penalty", width: 0, cost: MIN_COST, flagged: false }, i);
    }
  });
  add({ type: "glue", width: 0, stretch: 10_000, shrink: 0 }, atoms.length - 1);
  add({ type: "penalty", width: 0, cost: MIN_COST, flagged: false }, atoms.length - 1);
  return { items, atomOf };
}

function hangOf(atom: Atom | undefined): number {
  const last = atom?.text.at(-1);
  if (!atom || last === undefined) return 0;
  const share = hangAtEnd(last);
  return share === 0 ? 0 : share * widthOf(last, atom.run);
}
