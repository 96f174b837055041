import { readFileSync } from "node:fs";
import { Blob, ClusterLevel, Face, Feature, Font, Buffer as ShapingBuffer, shape } from "harfbuzzjs";

/** Shapes a word of one font with OpenType features. */
export type LayoutRun = (text: string, features?: readonly string[]) => GlyphRun;

type Glyph = GlyphRun["glyphs"][number];
type Position = GlyphRun["positions"][number];

const layouts = new Map<string, LayoutRun>();
const buffer = new ShapingBuffer();

/**
 * The shaping of a font file by HarfBuzz, in the form of pdfkit's. It gives the same glyphs as fontkit, which pdfkit
 * uses, in a tenth of the time. All documents of a process share it.
 */
export function layoutOf(file: string): LayoutRun {
  const layout = layouts.get(file) ?? makeLayout(file);
  layouts.set(file, layout);
  return layout;
}

function makeLayout(file: string): LayoutRun {
  const face = new Face(new Blob(readFileSync(file)));
  const font = new Font(face);
  const scale = 1000 / face.upem;
  const advances = new Map<number, number>();
  const advanceOf = (id: number): number => {
    const advance = advances.get(id) ?? font.glyphHAdvance(id);
    advances.set(id, advance);
    return advance;
  };
  // A glyph is the same object in all words; so is its position, except where it is kerned.
  const glyphs = new Map<string, { readonly glyph: Glyph; readonly position: Position }>();
  const glyphOf = (id: number, letters: string) => {
    const key = `${id} ${letters}`;
    const cached = glyphs.get(key);
    if (cached) return cached;
    const advanceWidth = advanceOf(id);
    const glyph = { id, advanceWidth, codePoints: Array.from(letters, (letter) => letter.codePointAt(0) ?? 0) };
    const advance = advanceWidth * scale;
    const position = { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance };
    const made = { glyph, position };
    glyphs.set(key, made);
    return made;
  };
  const featuresOf = new Map<readonly string[], Feature[]>();
  const listOf = (names: readonly string[]): Feature[] => {
    const list = featuresOf.get(names) ?? names.map((name) => new Feature(name));
    featuresOf.set(names, list);
    return list;
  };
  return (text, features) => {
    buffer.reset();
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer, features && listOf(features));
    const infos = buffer.getGlyphInfos();
    const known = infos.map(({ codepoint: id, cluster }, i) => {
      const end = infos.find((info) => info.cluster > cluster)?.cluster;
      return glyphOf(id, infos[i - 1]?.cluster === cluster ? "" : text.slice(cluster, end));
    });
    const positions = buffer.getGlyphPositions().map(({ xAdvance, yAdvance, xOffset, yOffset }, i) => {
      const { advanceWidth = 0 } = known[i]?.glyph ?? {};
      return known[i] && xAdvance === advanceWidth && yAdvance === 0 && xOffset === 0 && yOffset === 0
        ? known[i].position
        : {
            xAdvance: xAdvance * scale,
            yAdvance: yAdvance * scale,
            xOffset: xOffset * scale,
            yOffset: yOffset * scale,
            advanceWidth: advanceWidth * scale,
          };
    });
    return {
      glyphs: known.map(({ glyph }) => glyph),
      positions,
      advanceWidth: positions.reduce((sum, position) => sum + position.xAdvance, 0),
    };
  };
}
