import type { Run } from "./run.ts";

/** The shaped glyphs of a word: what is drawn, kerned, and how wide it is, in thousandths of the size. */
export type Glyphs = { readonly run: GlyphRun; readonly width: number };

const shaped = new WeakMap<PdfFont, Map<string, Map<string, Glyphs>>>();

/** Shapes a word in the face of a run; each word is shaped once for each face. */
export function glyphs(text: string, { font, features }: Run): Glyphs {
  const faces = inMap(shaped, font, () => new Map<string, Map<string, Glyphs>>());
  const words = inMap(faces, features?.join() ?? "", () => new Map<string, Glyphs>());
  return inMap(words, text, () => {
    const run = font.layoutRun(text, features);
    // Kerning and features move the advance of a glyph away from the width that the font states for it.
    return { run, width: run.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  });
}

function inMap<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** The width of a text in points, spacing between letters included. */
export const widthOf = (text: string, run: Run): number =>
  text === "" ? 0 : (glyphs(text, run).width * run.size) / 1000 + run.spacing * text.length;

/** The widths of the parts of a word as they stand in it: it is shaped once, not part by part. */
export function widthsOfParts(parts: readonly string[], run: Run): number[] {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [widthOf(only, run)];
  const { run: shaped } = glyphs(parts.join(""), run);
  // The advance up to each letter; a ligature's is shared out among its letters.
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
