import { expansion } from "./break-justified.ts";
import { widthOf } from "./glyphs.ts";
import { hangAtEnd, hangAtStart } from "./hang.ts";
import type { Atom } from "./paragraph.ts";
import type { Run } from "./run.ts";

/** A word, a space or a drawn hyphen in its place on a line. */
export type Piece = {
  readonly kind: "word" | "space" | "hyphen";
  readonly text: string;
  readonly run: Run;
  readonly width: number;
};

/** How the lines of a paragraph stand. */
export type Alignment = "left" | "right" | "center" | "justify";

/** The measure of a line's height: the distance between baselines, and from the top of the line to its baseline. */
export type Leading = { readonly height: number; readonly baseline: number };

/** A line as pdfmake's writer places it: with a height, a width, and a place on the page once it has one. */
export class SetLine {
  x = 0;
  y = 0;
  id: string | undefined;
  /** Further names of this place, and what is found here. */
  places: string[] = [];
  /** The structure element it belongs to; `artifact` for what is no content, such as a repeated table head. */
  element: PdfElement | "artifact" | undefined;
  outline: LaidNode | undefined;
  /** The nodes around it that want to know their pages. */
  within: readonly LaidNode[] = [];
  /** pdfmake corrects the page of this node when it moves a block. */
  _node: LaidNode | undefined;
  readonly pieces: readonly Piece[];
  readonly alignment: Alignment;
  /** The horizontal scale of the letters, about 1. */
  readonly scale: number;
  readonly shift: number;
  readonly width: number;
  readonly leading: Leading;
  /** The width of the gap between words, where the line is justified: for tests of evenness. */
  readonly gap: number | undefined;
  /** Read by pdfmake's writer, which must not align what is aligned. */
  readonly inlines: readonly never[] = [];

  constructor(
    pieces: readonly Piece[],
    setting: Pick<SetLine, "alignment" | "scale" | "shift" | "width" | "leading" | "gap">,
  ) {
    this.pieces = pieces;
    this.alignment = setting.alignment;
    this.scale = setting.scale;
    this.shift = setting.shift;
    this.width = setting.width;
    this.leading = setting.leading;
    this.gap = setting.gap;
  }

  getHeight(): number {
    return this.leading.height;
  }

  getAscenderHeight(): number {
    return this.leading.baseline;
  }

  getWidth(): number {
    return this.width;
  }

  clone(): SetLine {
    return Object.assign(new SetLine(this.pieces, this), this);
  }

  get notes(): LaidNode[] {
    return this.pieces.flatMap(({ run }) => run.note ?? []);
  }

  get text(): string {
    return this.pieces.map(({ text }) => text).join("");
  }
}

/**
 * Sets the atoms of one line.
 *
 * @param atoms the atoms of the line, spaces at its edges included
 * @param cut whether the line ends inside a word, with a hyphen
 * @param alignment `justify` fills the measure; the last line of a paragraph comes as `left`
 * @param measure the length of the line, in points
 * @param rightPad points kept free at the right, for numbers that align at the decimal point
 */
export function setLine(
  atoms: readonly Atom[],
  cut: boolean,
  alignment: Alignment,
  measure: number,
  leading: Leading,
  rightPad = 0,
): SetLine {
  const pieces = piecesOf(atoms, cut);
  const first = pieces[0];
  const last = pieces.at(-1);
  const natural = pieces.reduce((sum, { width }) => sum + width, 0);
  if (alignment !== "justify" || !first || !last) {
    const room = measure - rightPad - natural;
    const shift = alignment === "right" ? room : alignment === "center" ? room / 2 : 0;
    return new SetLine(pieces, { alignment, scale: 1, shift, width: natural, leading, gap: undefined });
  }
  const hangStart = hangAtStart(first.text.charAt(0)) * widthOf(first.text.charAt(0), first.run);
  const hangEnd = hangAtEnd(last.text.slice(-1)) * widthOf(last.text.slice(-1), last.run);
  const spaces = pieces.filter(({ kind }) => kind === "space");
  const words = natural - spaces.reduce((sum, { width }) => sum + width, 0);
  const lack = measure + hangStart + hangEnd - natural;
  const scale = 1 + clamp(lack / words, -expansion, expansion);
  const each = spaces.length === 0 ? 0 : (lack - (scale - 1) * words) / spaces.length;
  const filled = pieces.map((piece) =>
    piece.kind === "space" ? { ...piece, width: piece.width + each } : { ...piece, width: piece.width * scale },
  );
  const gap = spaces[0] && spaces[0].width + each;
  return new SetLine(filled, { alignment, scale, shift: -hangStart, width: measure, leading, gap });
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Joins syllables to words, so that kerning sees them whole, and drops spaces at the edges of the line. */
function piecesOf(atoms: readonly Atom[], cut: boolean): Piece[] {
  const start = atoms.findIndex(({ space }) => !space);
  const end = atoms.findLastIndex(({ space }) => !space);
  const pieces: Piece[] = [];
  for (let i = start; i >= 0 && i <= end; i++) {
    const { run, space } = atoms[i] as Atom;
    let text = atoms[i]?.text ?? "";
    while (i < end && atoms[i + 1]?.joined) text += atoms[++i]?.text;
    if (text !== "" || run.note || run.places || run.pageOf) pieces.push(piece(space ? "space" : "word", text, run));
  }
  const last = pieces.at(-1);
  if (cut && last) pieces.push(piece("hyphen", "-", last.run));
  return start === -1 ? [] : pieces;
}

const piece = (kind: Piece["kind"], text: string, run: Run): Piece => ({ kind, text, run, width: widthOf(text, run) });
