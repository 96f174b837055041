import type { Document } from "../pdf/document.ts";

/**
 * Gives every node of the document its element in the structure tree, in the order of the definition:
 * headings, paragraphs, lists, tables with their heads, figures with what they show.
 * The content of an element is added when it is drawn.
 *
 * @param node the node, measured
 * @param parent the element that it is part of
 * @throws Error if a drawing has no alternative text and is not marked as decoration, or is a canvas that is not
 */
export function tag(node: LaidNode, parent: PdfElement, document: Document): void {
  if (node.artifact) {
    node._element = "artifact";
  } else if (node.table) {
    tagTable(node, parent, document);
  } else if (node.toc) {
    if (node.toc.title) tag(node.toc.title, parent, document);
    if (node.toc._table) tagContents(node.toc._table, parent, document);
  } else if (node.ul ?? node.ol) {
    tagList(node, parent, document);
  } else if (node.deferred) {
    // What it will hold is not made yet, but has its place in the order.
    node._element = child(node.role ?? "Div", parent, document, { lang: node.lang });
  } else if (node.stack ?? node.columns) {
    const element = node.role ? child(node.role, parent, document, { lang: node.lang }) : parent;
    for (const part of node.stack ?? node.columns) tag(part, element, document);
  } else if (node.svg ?? node.image ?? node.canvas) {
    if (!node.alternative)
      throw new Error("A drawing needs `alternative`, a text that says what it shows, or `artifact: true`.");
    if (node.canvas)
      throw new Error("A canvas is drawn as decoration, `artifact: true`. A drawing that shows something is an `svg`.");
    node._element = child("Figure", parent, document, { alt: node.alternative });
  } else if (hasText(node)) {
    node._element = child(node.heading ? `H${node.heading}` : (node.role ?? "P"), parent, document, {
      lang: node.lang,
    });
  }
}

function tagTable({ table, role, summary }: LaidNode, parent: PdfElement, document: Document): void {
  const element = child(role ?? "Table", parent, document, {});
  if (summary) element.dictionary.data.A = { O: "Table", Summary: new String(summary) };
  const heads = table.headerRows ?? 0;
  const head = heads > 0 ? child("THead", element, document, {}) : undefined;
  const body = child("TBody", element, document, {});
  (table.body as LaidNode[][]).forEach((cells, i) => {
    const row = child("TR", i < heads && head ? head : body, document, {});
    cells.forEach((cell, column) => {
      if (cell._span) return;
      const heading = i < heads ? "Column" : column < (table.headerColumns ?? 0) ? "Row" : undefined;
      const element = child(heading ? "TH" : "TD", row, document, {});
      if (heading || cell.colSpan > 1 || cell.rowSpan > 1) {
        element.dictionary.data.A = {
          O: "Table",
          ...(heading && { Scope: heading }),
          ...(cell.colSpan > 1 && { ColSpan: cell.colSpan }),
          ...(cell.rowSpan > 1 && { RowSpan: cell.rowSpan }),
        };
      }
      if (cell.text !== undefined && !cell.heading) cell._element = element;
      else tag(cell, element, document);
    });
  });
}

/** The contents: a list whose items lead to the headings. */
function tagContents({ table }: LaidNode, parent: PdfElement, document: Document): void {
  const element = child("TOC", parent, document, {});
  for (const cells of table.body as LaidNode[][]) {
    const item = child("TOCI", element, document, {});
    for (const cell of cells) cell._element = child("Reference", item, document, {});
  }
}

function tagList(node: LaidNode, parent: PdfElement, document: Document): void {
  const list = child("L", parent, document, {});
  list.dictionary.data.A = { O: "List", ListNumbering: node.ol ? "Decimal" : "Disc" };
  for (const entry of (node.ul ?? node.ol) as LaidNode[]) {
    const item = child("LI", list, document, {});
    // pdfmake sets the number of an item as a line of its own, which keeps its inlines.
    const [number] = entry.listMarker?._inlines ?? [];
    if (number) number.element = child("Lbl", item, document, {});
    tag(entry, child("LBody", item, document, {}), document);
  }
}

function child(
  type: string,
  parent: PdfElement,
  document: Document,
  options: { lang?: unknown; alt?: unknown },
): PdfElement {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const element = document.struct(type, given);
  parent.add(element);
  return element;
}

const hasText = ({ _paragraph }: LaidNode): boolean => (_paragraph?.atoms.length ?? 0) > 0;
