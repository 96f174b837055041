import { widthOf } from "../paragraph/glyphs.ts";
import { paragraph } from "../paragraph/paragraph.ts";
import { runs } from "../paragraph/runs.ts";
import type { Alignment } from "../paragraph/set-line.ts";
import { DocMeasure } from "../pdfmake-parts.ts";

/** Measures text as paragraphs of words and syllables instead of loose words, and numbers that align at the decimal point. */
export class TypesetMeasure extends DocMeasure {
  override measureLeaf(node: LaidNode): LaidNode {
    const styles = this.styleStack.clone();
    styles.push(node);
    const stretches = runs(node.text, styles, (...face) => this.pdfDocument.provideFont(...face));
    const set = paragraph(stretches);
    const first = stretches[0]?.run;
    const font =
      first?.font ?? this.pdfDocument.provideFont((styles.getProperty("font") as string) ?? "Roboto", false, false);
    const size = first?.size ?? (styles.getProperty("fontSize") as number | undefined) ?? 12;
    const ascender = (font.ascender * size) / 1000;
    const descender = (-font.descender * size) / 1000;
    const height =
      (styles.getProperty("leading") as number | undefined) ??
      font.lineHeight(size) * ((styles.getProperty("lineHeight") as number | undefined) ?? 1);
    node._paragraph = set;
    node._setting = {
      alignment: ((styles.getProperty("alignment") as string | undefined) ?? "left") as Alignment,
      leading: { height, baseline: (height - ascender - descender) / 2 + ascender },
    };
    node._minWidth = styles.getProperty("noWrap") ? set.maxWidth : set.minWidth;
    node._maxWidth = set.maxWidth;
    return node;
  }

  override measureTable(node: LaidNode): LaidNode {
    super.measureTable(node);
    const rows = node.table.body as LaidNode[][];
    (node.table.widths as { _minWidth: number; _maxWidth: number }[]).forEach((width, column) => {
      const cells = rows.map((row) => row[column] as LaidNode);
      alignDecimals(cells);
      for (const bound of ["_minWidth", "_maxWidth"] as const) {
        const lack = Math.max(0, ...cells.map((cell) => (cell.decimal ? cell[bound] - width[bound] : 0)));
        width[bound] += lack;
        node[bound] += lack;
      }
    });
    return node;
  }
}

/** Cells with `decimal` end at the same place left of the point: those with fewer decimals are padded at the right. */
function alignDecimals(cells: readonly LaidNode[]): void {
  const numbers = cells.filter((cell) => cell.decimal && cell._paragraph);
  const tails = numbers.map((cell) => {
    const atom = cell._paragraph.atoms.at(-1);
    const text = (cell._paragraph.atoms as { text: string }[]).map((part) => part.text).join("");
    return atom ? widthOf(text.replace(/^\D*\d[\d,]*/, ""), atom.run) : 0;
  });
  const longest = Math.max(0, ...tails);
  numbers.forEach((cell, i) => {
    const rightPad = longest - (tails[i] ?? 0);
    cell._setting = { ...cell._setting, alignment: "right", rightPad };
    cell._minWidth += rightPad;
    cell._maxWidth += rightPad;
  });
}
