import english from "hyphen/en-gb/index.js";
import LineBreaker from "linebreak";
import { isStyle, type Run, type Segment } from "./collect.ts";
import { widthsOfParts } from "./shape.ts";

/** A part of a word, or the space between two words. */
export type Atom = {
  readonly text: string;
  readonly run: Run;
  readonly width: number;
  readonly space: boolean;
  /** Whether it continues the word that the previous atom begins. */
  readonly joined?: boolean;
};

/** A line may end after an atom (at a space or a dash), may end inside a word with a hyphen, or must end. */
export type Break = "may" | "hyphen" | "must";

/** A paragraph ready to be broken into lines. */
export type Paragraph = {
  readonly atoms: readonly Atom[];
  /** By index of the atom after which a line may end. */
  readonly breaks: ReadonlyMap<number, Break>;
  readonly minWidth: number;
  readonly maxWidth: number;
};

/** Splits text into words, spaces and syllables, measures them, and finds where lines may end (UAX 14). */
export function prepare(segments: readonly Segment[]): Paragraph {
  const text = segments.map((segment) => segment.text).join("");
  const breaks = new Map<number, Break>();
  const atoms: Atom[] = [];
  const opportunities = opportunitiesOf(text);
  let offset = 0;
  for (const { text: part, run } of segments) {
    const end = offset + part.length;
    let start = offset;
    for (let at = offset + 1; at <= end; at++) {
      const before = text[at - 1] ?? "";
      const here = text[at] ?? "";
      if (at < end && !opportunities.has(at) && isSpace(before) === isSpace(here)) continue;
      add(text.slice(start, at), run, opportunities.get(at), text.slice(Math.max(0, start - 1), at));
      start = at;
    }
    offset = end;
  }
  return { atoms, breaks, ...widths(atoms, breaks) };

  /**
   * @param required whether the line must end after the part; undefined where it may not end
   * @param context the part with the letter before it
   */
  function add(part: string, run: Run, required: boolean | undefined, context: string): void {
    const word = part.replace(/[\n\u00ad]/g, "");
    const space = word !== "" && isSpace(word);
    const hyphenated = !space && run.hyphenate && !run.noWrap && !besideDash.test(context);
    const syllables = hyphenated ? hyphenate(word) : [word];
    for (const [i, atom] of atomsOf(word, syllables, space, run).entries()) {
      atoms.push(atom);
      if (i < syllables.length - 1) breaks.set(atoms.length - 1, "hyphen");
    }
    if (required !== undefined && !(run.noWrap && !required && space))
      breaks.set(atoms.length - 1, required ? "must" : part.endsWith("\u00ad") ? "hyphen" : "may");
  }
}

/** The atoms of words by their style: most words of a long document occur often. */
const known = new WeakMap<Run, Map<string, readonly Atom[]>>();

function atomsOf(word: string, syllables: readonly string[], space: boolean, run: Run): readonly Atom[] {
  if (!isStyle(run)) return makeAtoms(syllables, space, run);
  const words = known.get(run) ?? new Map<string, readonly Atom[]>();
  known.set(run, words);
  // A word beside a dash is not split, so it has other atoms than elsewhere.
  const key = syllables.length > 1 ? `${word}\u00ad` : word;
  const cached = words.get(key) ?? makeAtoms(syllables, space, run);
  words.set(key, cached);
  return cached;
}

function makeAtoms(syllables: readonly string[], space: boolean, run: Run): readonly Atom[] {
  const widths = widthsOfParts(syllables, run);
  return syllables.map((text, i) => ({ text, run, width: widths[i] ?? 0, space, ...(i > 0 && { joined: true }) }));
}

const isSpace = (text: string): boolean => /^[ \t\n]+$/.test(text);

/** A part of a compound can end a line at its dash, so it gets no hyphens. */
const besideDash = /^[-–/]|[-–/]$/;

function opportunitiesOf(text: string): Map<number, boolean> {
  const found = new Map<number, boolean>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const afterScheme = text.slice(0, next.position).endsWith("://");
    if (next.position < text.length && !afterScheme) found.set(next.position, next.required);
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
    const kind = breaks.get(i);
    if (kind === "may" || kind === "must") word = 0;
    if (kind === "must") line = 0;
  });
  return { minWidth, maxWidth };
}

const syllablesOf = new Map<string, readonly string[]>();

/**
 * Splits a word where a line may end inside it, by the British patterns: `integration` gives `in`, `teg`, `ra`, `tion`.
 * Words of fewer than six letters, acronyms and words with digits stay whole.
 */
export function hyphenate(word: string): readonly string[] {
  const syllables = syllablesOf.get(word) ?? split(word);
  syllablesOf.set(word, syllables);
  return syllables;
}

function split(word: string): string[] {
  const [, before = "", core = "", after = ""] = /^([^\p{L}\p{N}]*)(\p{L}{6,})([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  if (core === "" || /\p{Lu}.*\p{Lu}|[^\p{Script=Latin}]/u.test(core)) return [word];
  const syllables = english.hyphenateSync(core, { minWordLength: 6, hyphenChar: "\u00ad" }).split("\u00ad");
  // British practice: at least three letters on the next line, and two on this one.
  while (syllables.length > 1 && (syllables.at(-1)?.length ?? 0) < 3)
    syllables.splice(-2, 2, syllables.slice(-2).join(""));
  while (syllables.length > 1 && (syllables[0]?.length ?? 0) < 2)
    syllables.splice(0, 2, syllables.slice(0, 2).join(""));
  syllables[0] = before + syllables[0];
  syllables.push(`${syllables.pop()}${after}`);
  return syllables;
}
