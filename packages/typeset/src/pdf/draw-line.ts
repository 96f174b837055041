import type { Run } from "../paragraph/collect.ts";
import type { Piece, SetLine } from "../paragraph/set-paragraph.ts";
import { shape } from "../paragraph/shape.ts";
import type { Document } from "./document.ts";

/**
 * Draws a range of the pieces of a line as one text object, gaps included.
 *
 * @param from the index of the first piece
 * @param to the index after the last
 * @returns the left and right edges of the drawn pieces, in points from the left of the page
 */
export function drawPieces(
  document: Document,
  line: SetLine,
  from: number,
  to: number,
): { left: number; right: number } {
  const before = line.pieces.slice(0, from).reduce((sum, { width }) => sum + width, 0);
  const left = line.x + line.shift + before;
  const baseline = line.y + line.leading.baseline;
  const operators = ["BT"];
  let x = left;
  let current: Run | undefined;
  let codes: string[] = [];
  const flush = (): void => {
    if (codes.length > 0) operators.push(`[${codes.join("")}] TJ`);
    codes = [];
  };
  for (const piece of line.pieces.slice(from, to)) {
    const { run } = piece;
    if (!current || !looksAlike(current, run) || piece.kind === "hyphen") {
      flush();
      operators.push(...styleOperators(document, run, line.scale, current));
      operators.push(`1 0 0 -1 ${number(x)} ${number(baseline - run.rise)} Tm`);
      current = run;
    }
    if (piece.kind === "hyphen") {
      // The hyphen belongs to the line, not to the word: copied text has the whole word.
      operators.push("/Span <</ActualText <FEFF00AD>>> BDC", `[${glyphCodes(piece, line.scale)}] TJ`, "EMC");
    } else {
      codes.push(glyphCodes(piece, line.scale));
    }
    x += piece.width;
  }
  flush();
  if (line.scale !== 1) operators.push("100 Tz");
  if (current?.spacing) operators.push("0 Tc");
  operators.push("ET", ...underlines(document, line.pieces.slice(from, to), left, baseline));
  document.addContent(operators.join("\n"));
  return { left, right: x };
}

/** Dotted lines below underlined pieces, each run of them as one. */
function underlines(document: Document, pieces: readonly Piece[], left: number, baseline: number): string[] {
  const operators: string[] = [];
  let x = left;
  for (const [i, { run, width }] of pieces.entries()) {
    const start = pieces[i - 1]?.run === run ? undefined : x;
    if (run.underline && start !== undefined) {
      const end = pieces.findIndex((piece, j) => j > i && piece.run !== run);
      const length = pieces.slice(i, end === -1 ? undefined : end).reduce((sum, piece) => sum + piece.width, 0);
      const colour = (document._normalizeColor(run.underline) ?? [0, 0, 0]).map(number).join(" ");
      const y = number(baseline + run.size * 0.24);
      operators.push(
        `q ${colour} RG 0.65 w 1 J [0 1.7] 0 d`,
        `${number(start + 0.4)} ${y} m ${number(start + length - 0.4)} ${y} l S Q`,
      );
    }
    x += width;
  }
  return operators;
}

/** Whether two runs look the same; their links can differ. */
const looksAlike = (a: Run, b: Run): boolean =>
  a === b ||
  (a.font === b.font && a.size === b.size && a.colour === b.colour && a.spacing === b.spacing && a.rise === b.rise);

/** The operators that change font, scale, spacing and colour from those of the run before. */
function styleOperators(document: Document, run: Run, scale: number, before: Run | undefined): string[] {
  document.page.fonts[run.font.id] ??= run.font.ref();
  const operators = [];
  if (before?.font !== run.font || before.size !== run.size) operators.push(`/${run.font.id} ${number(run.size)} Tf`);
  if (!before && scale !== 1) operators.push(`${number(scale * 100)} Tz`);
  if (before ? before.spacing !== run.spacing : run.spacing !== 0) operators.push(`${number(run.spacing)} Tc`);
  if (before?.colour !== run.colour) {
    const parts = document._normalizeColor(run.colour) ?? [0, 0, 0];
    operators.push(`${parts.map(number).join(" ")} rg`);
  }
  return operators;
}

/** A piece in the glyph codes of its font, with kerning; a space is adjusted to the width of its piece. */
function glyphCodes({ kind, text, run, width }: Piece, scale: number): string {
  const shaped = shape(text, run);
  const { font, size } = run;
  const operand = operandOf(shaped.run, font);
  if (kind !== "space") return operand;
  const drawn = ((shaped.width * size) / 1000 + run.spacing * text.length) * scale;
  const wider = ((width - drawn) / (size * scale)) * 1000;
  return Math.abs(wider) < 0.05 ? operand : `${operand}${number(-wider)}`;
}

/** Words in the glyph codes of the fonts of a document. */
const operands = new WeakMap<PdfFont, Map<GlyphRun, string>>();

/** A word in the glyph codes of a font, with kerning, as the operand of the operator TJ. */
function operandOf(shaped: GlyphRun, font: PdfFont): string {
  const known = operands.get(font) ?? new Map<GlyphRun, string>();
  operands.set(font, known);
  const operand = known.get(shaped) ?? makeOperand(shaped, font);
  known.set(shaped, operand);
  return operand;
}

function makeOperand(shaped: GlyphRun, font: PdfFont): string {
  let operand = "";
  let codes = "";
  shaped.glyphs.forEach((glyph, i) => {
    const code = font.subset.includeGlyph(glyph.id);
    font.widths[code] ??= glyph.advanceWidth * font.scale;
    font.unicode[code] ??= glyph.codePoints;
    codes += code.toString(16).padStart(4, "0");
    const position = shaped.positions[i];
    const kern = position ? position.advanceWidth - position.xAdvance : 0;
    if (Math.abs(kern) > 0.01) {
      operand += `<${codes}>${number(kern)}`;
      codes = "";
    }
  });
  return codes === "" ? operand : `${operand}<${codes}>`;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
