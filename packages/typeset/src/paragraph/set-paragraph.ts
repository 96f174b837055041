import { type Balanced, breakBalanced, breakJustified, breakRagged, expansion } from "./break-lines.ts";
import { isStyle, type Run } from "./collect.ts";
import type { Atom, Paragraph } from "./prepare.ts";
import { hangAtEnd, hangAtStart, widthOf } from "./shape.ts";
import { splitLongWords } from "./split-long-words.ts";

export type Alignment = "left" | "right" | "center" | "justify";

/** The vertical measures of a line: its height, and the distance from its top to its baseline. */
export type Leading = { readonly height: number; readonly baseline: number };

/**
 * How a paragraph is set; `rightPad` are the points kept free at the right, to align numbers at the decimal point;
 * with `balanced`, all lines are about equally long, or the last is not very short.
 */
export type Setting = {
  readonly alignment: Alignment;
  readonly leading: Leading;
  readonly rightPad?: number;
  readonly balanced?: Balanced | undefined;
};

/**
 * Sets a paragraph in lines of a width.
 *
 * @param paragraph the measured text
 * @param width the length of the lines, in points
 */
export function setParagraph(paragraph: Paragraph, width: number, setting: Setting): SetLine[] {
  if (paragraph.atoms.length === 0) return [];
  const { alignment, leading, rightPad = 0, balanced } = setting;
  const justified = alignment === "justify";
  const room = width - rightPad;
  const whole = splitLongWords(paragraph, room);
  const ends = justified
    ? breakJustified(whole, room)
    : balanced
      ? breakBalanced(whole, room, balanced)
      : breakRagged(whole, room);
  let start = 0;
  return ends.map((end, i) => {
    const atoms = whole.atoms.slice(start, end + 1);
    start = end + 1;
    const kind = whole.breaks.get(end);
    const last = i === ends.length - 1 || kind === "must";
    const aligned = justified && last ? lastLineAlignment(atoms, width) : alignment;
    return setLine(atoms, kind === "hyphen", width, { alignment: aligned, leading, rightPad });
  });
}

/** The last line of a justified paragraph is aligned left, unless it is a little too long and has to be narrowed. */
const lastLineAlignment = (atoms: readonly Atom[], width: number): Alignment =>
  atoms.reduce((sum, atom) => sum + atom.width, 0) <= width ? "left" : "justify";

/** A word, a space or an added hyphen on a line. */
export type Piece = {
  readonly kind: "word" | "space" | "hyphen";
  readonly text: string;
  readonly run: Run;
  readonly width: number;
};

/** The list of all lines that have nothing to list. */
const none: readonly never[] = [];

/** A line as pdfmake's writer places it: it has a height and a width, and a position once it is on a page. */
export class SetLine implements PlacedLine {
  x = 0;
  y = 0;
  id: string | undefined;
  /** Further names of this position, and of what is found here. */
  places: readonly string[] = none;
  element: PdfElement | "artifact" | undefined;
  outline: OutlineEntry | undefined;
  within: readonly LayoutNode[] = [];
  keepsNext = false;
  _node: TextNode | undefined;
  readonly pieces: readonly Piece[];
  readonly alignment: Alignment;
  /** The horizontal scale of the letters, about 1. */
  readonly scale: number;
  readonly shift: number;
  readonly width: number;
  readonly leading: Leading;
  /** pdfmake's writer reads this to align a line, which is done already. */
  readonly inlines = none;

  constructor(pieces: readonly Piece[], setting: Pick<SetLine, "alignment" | "scale" | "shift" | "width" | "leading">) {
    this.pieces = pieces;
    this.alignment = setting.alignment;
    this.scale = setting.scale;
    this.shift = setting.shift;
    this.width = setting.width;
    this.leading = setting.leading;
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

  get notes(): NoteNode[] {
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
 * @param hyphenated whether the line ends inside a word, with a hyphen
 * @param width the length of the line, in points
 * @param setting `justify` fills the line; the last line of a paragraph comes with another alignment
 */
export function setLine(
  atoms: readonly Atom[],
  hyphenated: boolean,
  width: number,
  { alignment, leading, rightPad = 0 }: Setting,
): SetLine {
  const pieces = piecesOf(atoms, hyphenated);
  const first = pieces[0];
  const last = pieces.at(-1);
  const natural = pieces.reduce((sum, { width }) => sum + width, 0);
  if (alignment !== "justify" || !first || !last) {
    const room = width - rightPad - natural;
    const shift = alignment === "right" ? room : alignment === "center" ? room / 2 : 0;
    return new SetLine(pieces, { alignment, scale: 1, shift, width: natural, leading });
  }
  const hangStart = hangAtStart(first.text, first.run);
  const hangEnd = hangAtEnd(last.text, last.run);
  const spaces = pieces.filter(({ kind }) => kind === "space");
  const words = natural - spaces.reduce((sum, { width }) => sum + width, 0);
  const missing = width + hangStart + hangEnd - natural;
  // A line of few words in a narrow column stays shorter rather than being torn apart, or longer than being squeezed.
  const gap = spaces.length === 0 ? 0 : spaces.reduce((sum, { width }) => sum + width, missing) / spaces.length;
  if (spaces.length > 0 && (gap > widestGap * last.run.size || gap < narrowestGap * last.run.size))
    return setLine(atoms, hyphenated, width, { alignment: "left", leading });
  // The letters are widened or narrowed first, within their limit; the spaces take the rest.
  const scale = 1 + clamp(missing / words, -expansion, expansion);
  const each = spaces.length === 0 ? 0 : (missing - (scale - 1) * words) / spaces.length;
  const filled = pieces.map((piece) =>
    piece.kind === "space" ? { ...piece, width: piece.width + each } : { ...piece, width: piece.width * scale },
  );
  return new SetLine(filled, { alignment, scale, shift: -hangStart, width, leading });
}

/** The widest and the narrowest gap between words of a justified line, in ems. */
const widestGap = 0.9;
const narrowestGap = 0.1;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Joins syllables to words, so that kerning applies to whole words, and drops spaces at the edges of the line. */
function piecesOf(atoms: readonly Atom[], hyphenated: boolean): Piece[] {
  const start = atoms.findIndex(({ space }) => !space);
  const end = atoms.findLastIndex(({ space }) => !space);
  if (start === -1) return [];
  const pieces: Piece[] = [];
  for (let i = start; i <= end; i++) {
    const atom = atoms[i];
    if (!atom) break;
    const { run, space } = atom;
    let { text } = atom;
    while (i < end && atoms[i + 1]?.joined) text += atoms[++i]?.text;
    if (text !== "" || run.note || run.places || run.pageOf) pieces.push(piece(space ? "space" : "word", text, run));
  }
  const last = pieces.at(-1);
  if (hyphenated && last) pieces.push(piece("hyphen", "-", last.run));
  // A copy has no room for more, which a list that has grown does.
  return pieces.slice();
}

/** The pieces of lines by their style: most words of a long document occur often. */
const known = new WeakMap<Run, Map<string, Piece>>();

function piece(kind: Piece["kind"], text: string, run: Run): Piece {
  if (!isStyle(run)) return { kind, text, run, width: widthOf(text, run) };
  const pieces = known.get(run) ?? new Map<string, Piece>();
  known.set(run, pieces);
  const key = kind === "hyphen" ? "\u00ad" : text;
  const cached = pieces.get(key) ?? { kind, text, run, width: widthOf(text, run) };
  pieces.set(key, cached);
  return cached;
}
