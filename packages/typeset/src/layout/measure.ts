import { collect, type Run } from "../paragraph/collect.ts";
import { prepare } from "../paragraph/prepare.ts";
import { widthOf } from "../paragraph/shape.ts";
import { DocMeasure } from "../pdfmake.ts";

/** Measures nodes as pdfmake does, but text as whole paragraphs, and aligns numbers at the decimal point. */
export class Measure extends DocMeasure {
  override measureLeaf(node: TextNode): TextNode {
    const styles = this.styleStack.clone();
    styles.push(node);
    const segments = collect(node.text, styles, (...face) => this.pdfDocument.provideFont(...face));
    const paragraph = prepare(segments);
    // The largest letters decide where the lines are.
    const largest = segments.reduce<Run | undefined>(
      (largest, { run }) => (largest && largest.size >= run.size ? largest : run),
      undefined,
    );
    const font = largest?.font ?? this.pdfDocument.provideFont(styles.getProperty("font") ?? "Roboto", false, false);
    const size = largest?.size ?? styles.getProperty("fontSize") ?? 12;
    const ascender = (font.ascender * size) / 1000;
    const descender = (-font.descender * size) / 1000;
    const height = styles.getProperty("leading") ?? font.lineHeight(size) * (styles.getProperty("lineHeight") ?? 1);
    node._paragraph = paragraph;
    node._setting = {
      alignment: styles.getProperty("alignment") ?? "left",
      balanced: styles.getProperty("balanced") ?? undefined,
      // Letters are centred in the height of their line.
      leading: { height, baseline: (height - ascender - descender) / 2 + ascender },
    };
    node._minWidth = styles.getProperty("noWrap") ? paragraph.maxWidth : paragraph.minWidth;
    node._maxWidth = paragraph.maxWidth;
    return node;
  }

  override measureTable(node: TableNode): TableNode {
    super.measureTable(node);
    node.table.widths.forEach((width, column) => {
      const cells = node.table.body.flatMap((row) => row[column] ?? []);
      alignDecimals(cells);
      for (const bound of ["_minWidth", "_maxWidth"] as const) {
        const missing = Math.max(0, ...cells.map((cell) => (cell.decimal ? cell[bound] - width[bound] : 0)));
        width[bound] += missing;
        node[bound] += missing;
      }
    });
    return node;
  }
}

/** Pads the cells with `decimal` at the right, so that their decimal points are below one another. */
function alignDecimals(cells: readonly LayoutNode[]): void {
  const numbers = cells.filter((cell) => cell.decimal && cell._paragraph);
  const decimals = numbers.map(({ _paragraph: { atoms } = { atoms: [] } }) => {
    const last = atoms.at(-1);
    const text = atoms.map((atom) => atom.text).join("");
    return last ? widthOf(text.replace(/^\D*\d[\d,]*/, ""), last.run) : 0;
  });
  const widest = Math.max(0, ...decimals);
  numbers.forEach((cell, i) => {
    if (!cell._setting) return;
    const rightPad = widest - (decimals[i] ?? 0);
    cell._setting = { ...cell._setting, alignment: "right", rightPad };
    cell._minWidth += rightPad;
    cell._maxWidth += rightPad;
  });
}
