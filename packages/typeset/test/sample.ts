import { createRequire } from "node:module";
import type { TypesetDocument } from "../src/typeset.ts";

/** The width of a sample's text in points, and the number of lines of 14 points on a page. */
export const measure = 340;
export const linesOnPage = 49;

/**
 * A document with this content, set in a serif of 10/14 points to a width of 340 points:
 * `sample([{ text: "Water." }])`. Like every definition, it can be typeset once.
 *
 * @param more settings that differ from those of the sample
 */
export const sample = (content: unknown, more: Partial<TypesetDocument> = {}): TypesetDocument => ({
  content,
  fonts: { Serif: family("source-serif-4", "SourceSerif4"), Sans: family("source-sans-3", "SourceSans3") },
  styles: {
    body: { alignment: "justify" },
    heading: { fontSize: 14, bold: true, leading: 21, margin: [0, 14, 0, 0], hyphenate: false },
    caption: { font: "Sans", fontSize: 8, leading: 10.5 },
    mark: { fontFeatures: ["sups"] },
    note: { fontSize: 8, leading: 10 },
    small: { font: "Sans", fontSize: 8, leading: 11 },
  },
  defaultStyle: { font: "Serif", fontSize: 10, leading: 14 },
  tableLayouts: {},
  metadata: {
    title: "Rivers",
    author: "A. Ferryman",
    subject: "Water that runs",
    keywords: "river, water",
    date: new Date("2024-05-06T07:08:09Z"),
    language: "en-GB",
    creator: "a test",
  },
  paper: "A4",
  margins: { left: 127.64, right: 127.64, top: 77, bottom: 841.89 - 77 - linesOnPage * 14 },
  grid: 7,
  ...more,
});

const { resolve } = createRequire(import.meta.url);

/** The font files of a family. */
const family = (pkg: string, name: string): Record<"normal" | "italics" | "bold" | "bolditalics", string> => {
  const file = (cut: string): string => resolve(`@expo-google-fonts/${pkg}/${cut}/${name}_${cut}.ttf`);
  return {
    normal: file("400Regular"),
    italics: file("400Regular_Italic"),
    bold: file("600SemiBold"),
    bolditalics: file("600SemiBold_Italic"),
  };
};

/** Lines of text that fill a page to a known height: `Line 1`, `Line 2`. */
export const filler = (lines: number): object => ({
  stack: Array.from({ length: lines }, (_, i) => ({ text: `Line ${i + 1}` })),
});

/** A drawing of a height in points. */
export const drawing = (height: number): { readonly svg: string; readonly alternative: string } => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="${height}"><rect width="100" height="${height}" fill="#336699"/></svg>`,
  alternative: "A blue box",
});

/** The mark of a note, with the note. */
export const mark = (id: string, text: unknown = `Note ${id}.`): object => ({
  text: id,
  style: "mark",
  note: { id, text, style: "note" },
});
