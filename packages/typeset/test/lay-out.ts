import { Layout } from "../src/layout/layout.ts";
import { SetLine } from "../src/paragraph/set-paragraph.ts";
import { Document } from "../src/pdf/document.ts";
import { standardPageSizes, tableLayouts } from "../src/pdfmake.ts";
import type { TypesetDocument } from "../src/typeset.ts";

/** A line on its page, in points from the top left corner. */
export type LineOnPage = {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly set: SetLine;
};

/** The pages of a definition before they are drawn: the lines of each, in the order of content. */
export function layOutLines(definition: TypesetDocument): LineOnPage[][] {
  return layOutPages(definition).map(({ items }) =>
    items.flatMap(({ item }) =>
      item instanceof SetLine
        ? [
            {
              text: item.text,
              left: item.x + item.shift,
              baseline: item.y + item.leading.baseline,
              set: item,
            },
          ]
        : [],
    ),
  );
}

/** The pages of a definition with all items on them: lines, drawings, rules. */
export function layOutPages(definition: TypesetDocument): LayoutPage[] {
  const { archive = "PDF/A-3a", content, paper, margins, grid, styles, defaultStyle, header, footer } = definition;
  const [width, height] = standardPageSizes[paper];
  return new Layout({
    document: new Document(definition.fonts, definition.metadata, archive),
    styles,
    defaultStyle,
    tableLayouts: { ...tableLayouts, ...definition.tableLayouts },
    pageSize: { width, height },
    pageMargins: margins,
    grid,
    header,
    footer,
  }).layout(content);
}
