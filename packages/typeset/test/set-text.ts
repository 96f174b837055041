import { TypesetMeasure } from "../src/layout/typeset-measure.ts";
import type { Atom, Paragraph } from "../src/paragraph/paragraph.ts";
import type { SetLine } from "../src/paragraph/set-line.ts";
import { type Setting, setParagraph } from "../src/paragraph/set-paragraph.ts";
import { Document } from "../src/pdf/document.ts";
import { DocPreprocessor, SVGMeasure } from "../src/pdfmake-parts.ts";
import { sample } from "./sample.ts";

const { fonts, metadata, styles, defaultStyle } = sample([]);

/** The document that the fonts of measured text belong to. */
export const document = new Document(fonts, metadata, "PDF/A-3a");

/** A text node, cut into words and measured in the sample's styles: `measured({ text: "Water.", style: "body" })`. */
export function measured(node: object): { readonly paragraph: Paragraph; readonly setting: Setting } {
  const measure = new TypesetMeasure(document, styles, defaultStyle, new SVGMeasure(), {});
  const { _paragraph, _setting } = measure.measureDocument(new DocPreprocessor().preprocessDocument(node));
  return { paragraph: _paragraph, setting: _setting };
}

/** The lines of a text node in a measure given in points. */
export function setText(node: object, measure: number): SetLine[] {
  const { paragraph, setting } = measured(node);
  return setParagraph(paragraph, measure, setting);
}

/** A paragraph as it may be broken: `|` where a line may end, `-` where it may with a hyphen, `¶` where it must. */
export const chancesOf = ({ atoms, breaks }: Paragraph): string =>
  atoms.map(({ text }, i) => `${text}${marks[breaks.get(i) ?? "no"]}`).join("");

const marks = { may: "|", hyphen: "-", must: "¶", no: "" } as const;

/** The words of atoms joined. */
export const textOf = (atoms: readonly Pick<Atom, "text">[]): string => atoms.map(({ text }) => text).join("");

/** Where the ink of a justified line begins and ends, in points from the left edge of the measure. */
export const edgesOf = ({ shift, pieces }: SetLine): { readonly left: number; readonly right: number } => ({
  left: shift,
  right: shift + pieces.reduce((sum, { width }) => sum + width, 0),
});
