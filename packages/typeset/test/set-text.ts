import { Measure } from "../src/layout/measure.ts";
import type { Run } from "../src/paragraph/collect.ts";
import type { Atom, Paragraph } from "../src/paragraph/prepare.ts";
import { type SetLine, type Setting, setParagraph } from "../src/paragraph/set-paragraph.ts";
import { Document } from "../src/pdf/document.ts";
import { DocPreprocessor, SVGMeasure } from "../src/pdfmake.ts";
import { sample } from "./sample.ts";

const { fonts, metadata, styles, defaultStyle } = sample([]);

/** The document that provides the fonts of measured text. */
export const document = new Document(fonts, metadata, "PDF/A-3a");

/** A text node, split into words and measured in the styles of the sample: `measured({ text: "Water.", style: "body" })`. */
export function measured(node: object): { readonly paragraph: Paragraph; readonly setting: Setting } {
  const measure = new Measure(document, styles, defaultStyle, new SVGMeasure(), {});
  const { _paragraph, _setting } = measure.measureDocument(new DocPreprocessor().preprocessDocument(node));
  if (!_paragraph || !_setting) throw new Error("The node has no text.");
  return { paragraph: _paragraph, setting: _setting };
}

/** The run of a single letter in a style. */
export function runOf(style: object = {}): Run {
  const [atom] = measured({ text: "x", ...style }).paragraph.atoms;
  if (!atom) throw new Error("The text has no atoms.");
  return atom.run;
}

/** The lines of a text node in a width given in points. */
export function setText(node: object, measure: number): SetLine[] {
  const { paragraph, setting } = measured(node);
  return setParagraph(paragraph, measure, setting);
}

/** Where a paragraph can be broken: `|` where a line may end, `-` where it may with a hyphen, `¶` where it must. */
export const breaksOf = ({ atoms, breaks }: Paragraph): string =>
  atoms.map(({ text }, i) => `${text}${marks[breaks.get(i) ?? "no"]}`).join("");

const marks = { may: "|", hyphen: "-", must: "¶", no: "" } as const;

/** The text of atoms. */
export const textOf = (atoms: readonly Pick<Atom, "text">[]): string => atoms.map(({ text }) => text).join("");

/** The left and right edges of the ink of a line, in points from the left edge of the text. */
export const edgesOf = ({ shift, pieces }: SetLine): { readonly left: number; readonly right: number } => ({
  left: shift,
  right: shift + pieces.reduce((sum, { width }) => sum + width, 0),
});

/** The width of a gap between two words on a justified line; undefined for other lines, and for a single word. */
export const gapOf = ({ alignment, pieces }: SetLine): number | undefined =>
  alignment === "justify" ? pieces.find(({ kind }) => kind === "space")?.width : undefined;
