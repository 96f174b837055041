import LineBreaker from "linebreak";
import { widthsOfParts } from "./glyphs.ts";
import { hyphenate } from "./hyphenate.ts";
import type { Run } from "./run.ts";
import type { Stretch } from "./runs.ts";

/** A part of a word, or the space between two words. */
export type Atom = {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
  readonly space: boolean;
  /** Whether it is a further syllable of the word that the atom before it begins. */
  readonly joined?: boolean;
};

/** Where a line may end after an atom: at a space or a dash, in the midst of a word with a hyphen, or it must end. */
export type Break = "may" | "hyphen" | "must";

/** A paragraph ready to be broken into lines. */
export type Paragraph = {
  readonly atoms: readonly Atom[];
  /** By index of the atom after which a line may end. */
  readonly breaks: ReadonlyMap<number, Break>;
  readonly minWidth: number;
  readonly maxWidth: number;
};

/** Cuts text into words, spaces and syllables, measures them, and says where lines may end (Unicode line breaking, UAX 14). */
export function paragraph(stretches: readonly Stretch[]): Paragraph {
  const text = stretches.map((stretch) => stretch.text).join("");
  const breaks = new Map<number, Break>();
  const atoms: Atom[] = [];
  const opportunities = opportunitiesOf(text);
  let offset = 0;
  for (const { text: part, run } of stretches) {
    const end = offset + part.length;
    let start = offset;
    for (let at = offset + 1; at <= end; at++) {
      const before = text[at - 1] ?? "";
      const here = text[at];
      const edge = at === end || opportunities.has(at) || isSpace(before) !== isSpace(here ?? "");
      if (!edge) continue;
      add(text.slice(start, at), run, opportunities.get(at), text.slice(Math.max(0, start - 1), at));
      start = at;
    }
    offset = end;
  }
  return { atoms, breaks, ...widths(atoms, breaks) };

  function add(part: string, run: Run, chance: boolean | undefined, context: string): void {
    const piece = part.replace(/[\n\u00ad]/g, "");
    const space = piece !== "" && isSpace(piece);
    const cut = !space && run.hyphenate && !run.noWrap && !beside.test(context);
    const syllables = cut ? hyphenate(piece) : [piece];
    const widths = widthsOfParts(syllables, run);
    syllables.forEach((syllable, i) => {
      atoms.push({ text: syllable, run, width: widths[i] ?? 0, space, ...(i > 0 && { joined: true }) });
      if (i < syllables.length - 1) breaks.set(atoms.length - 1, "hyphen");
    });
    if (chance !== undefined && !(run.noWrap && !chance && space))
      breaks.set(atoms.length - 1, chance ? "must" : part.endsWith("\u00ad") ? "hyphen" : "may");
  }
}

const isSpace = (text: string): boolean => /^[ \t\n]+$/.test(text);

/** A part of a word with a dash in it, which may end a line as it is: it gets no second dash. */
const beside = /^[-–/]|[-–/]$/;

function opportunitiesOf(text: string): Map<number, boolean> {
  const found = new Map<number, boolean>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position < text.length) found.set(next.position, next.required);
  }
  return found;
}

function widths(atoms: readonly Atom[], breaks: ReadonlyMap<number, Break>): { minWidth: number; maxWidth: number } {
  let minWidth = 0;
  let maxWidth = 0;
  let word = 0;
  let line = 0;
  let trailing = 0;
  atoms.forEach((atom, i) => {
    line += atom.width;
    word += atom.space ? 0 : atom.width;
    trailing = atom.space ? trailing + atom.width : 0;
    maxWidth = Math.max(maxWidth, line - trailing);
    minWidth = Math.max(minWidth, word);
    const chance = breaks.get(i);
    if (chance === "may" || chance === "must") word = 0;
    if (chance === "must") line = 0;
  });
  return { minWidth, maxWidth };
}
