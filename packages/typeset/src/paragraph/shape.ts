import type { Run } from "./collect.ts";

/** The glyphs of a word as they are drawn, kerned, and their width in thousandths of the size. */
export type Shape = { readonly run: GlyphRun; readonly width: number };

const shapes = new WeakMap<PdfFont, Map<string, Map<string, Shape>>>();

/** Shapes a word in the face of a run; the result is cached by font, features and word. */
export function shape(text: string, { font, features }: Run): Shape {
  const faces = getOrAdd(shapes, font, () => new Map<string, Map<string, Shape>>());
  const words = getOrAdd(faces, features?.join() ?? "", () => new Map<string, Shape>());
  return getOrAdd(words, text, () => {
    const run = font.layoutRun(text, features);
    // The run's own `advanceWidth` ignores what kerning and features change.
    return { run, width: run.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
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
  const { run: shaped } = shape(parts.join(""), run);
  // The advance of each letter; a ligature's is divided among its letters.
  const advances = shaped.glyphs.flatMap(({ codePoints }, i) =>
    codePoints.map(() => (shaped.positions[i]?.xAdvance ?? 0) / codePoints.length),
  );
  let from = 0;
  return parts.map((part) => {
    const letters = [...part].length;
    const advance = advances.slice(from, from + letters).reduce((sum, width) => sum + width, 0);
    from += letters;
    return (advance * run.size) / 1000 + run.spacing * part.length;
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
