import type { TypesetDocument } from "../src/typeset.ts";
import { sampleFonts } from "./sample-fonts.ts";

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
  fonts: sampleFonts,
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
