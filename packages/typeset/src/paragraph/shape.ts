import type { Run } from "./collect.ts";
import type { LayoutRun } from "./harfbuzz.ts";

/** The glyphs of a word as they are drawn, kerned, and their width in thousandths of the size. */
export type Shape = {
  readonly run: GlyphRun;
  readonly width: number;
  /** The parts that were measured last, and their widths in thousandths of the size. */
  parts?: { readonly of: readonly string[]; readonly widths: readonly number[] };
};

const shapes = new WeakMap<LayoutRun, Map<string, Map<string, Shape>>>();

/** Shaped words by the face of a run. */
const wordsOf = new WeakMap<Run, Map<string, Shape>>();

/** Shapes a word in the face of a run; the result is cached by font, features and word, for all documents. */
export function shape(text: string, run: Run): Shape {
  const { font, features } = run;
  const words = getOrAdd(wordsOf, run, () => {
    const faces = getOrAdd(shapes, font.layoutRun, () => new Map<string, Map<string, Shape>>());
    return getOrAdd(faces, features?.join() ?? "", () => new Map<string, Shape>());
  });
  return getOrAdd(words, text, () => {
    const run = font.layoutRun(text, features);
    return { run, width: run.advanceWidth };
  });
}

function getOrAdd<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const cached = map.get(key);
  if (cached !== undefined) return cached;
  const made = make();
  map.set(key, made);
  return made;
}

/** The width of a text in points, letter spacing included. */
export const widthOf = (text: string, run: Run): number =>
  text === "" ? 0 : (shape(text, run).width * run.size) / 1000 + run.spacing * text.length;

/** The widths of the parts of a word within the word, which is shaped as a whole: kerning crosses the parts. */
export function widthsOfParts(parts: readonly string[], run: Run): number[] {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [widthOf(only, run)];
  const shaped = shape(parts.join(""), run);
  if (shaped.parts?.of !== parts) shaped.parts = { of: parts, widths: advancesOf(parts, shaped.run) };
  return shaped.parts.widths.map((advance, i) => (advance * run.size) / 1000 + run.spacing * (parts[i]?.length ?? 0));
}

/** The advance of each part of a word; that of a ligature is divided among its letters. */
function advancesOf(parts: readonly string[], { glyphs, positions }: GlyphRun): number[] {
  const advances = glyphs.flatMap(({ codePoints }, i) =>
    codePoints.map(() => (positions[i]?.xAdvance ?? 0) / codePoints.length),
  );
  let from = 0;
  return parts.map((part) => {
    const letters = [...part].length;
    const advance = advances.slice(from, from + letters).reduce((sum, width) => sum + width, 0);
    from += letters;
    return advance;
  });
}

/**
 * The share of a mark's width that hangs in the margin at the end of a line. Small marks that end flush with the
 * letters look like a dent in the edge; the larger the mark, the smaller the share.
 */
const shareAtEnd: ReadonlyMap<string, number> = new Map([
  [".", 0.7],
  [",", 0.7],
  ["-", 0.6],
  ["\u2010", 0.6],
  [":", 0.5],
  [";", 0.5],
  ["’", 0.6],
  ["”", 0.6],
  ["–", 0.3],
]);

const shareAtStart: ReadonlyMap<string, number> = new Map([
  ["‘", 0.6],
  ["“", 0.6],
  ["(", 0.2],
]);

/** How far the last letter of a text hangs in the right margin, in points. */
export function hangAtEnd(text: string, run: Run): number {
  const letter = text.slice(-1);
  const share = shareAtEnd.get(letter) ?? 0;
  return share === 0 ? 0 : share * widthOf(letter, run);
}

/** How far the first letter of a text hangs in the left margin, in points. */
export function hangAtStart(text: string, run: Run): number {
  const letter = text.charAt(0);
  const share = shareAtStart.get(letter) ?? 0;
  return share === 0 ? 0 : share * widthOf(letter, run);
}
