import type { Document } from "../pdf/document.ts";

/**
 * Gives every node of the document its element in the structure tree, in the order of the definition: headings,
 * paragraphs, lists, tables with their heads, figures with alternative texts. An element gets its content when it is
 * drawn.
 *
 * @param node the measured node
 * @param parent the element that contains the node's
 * @throws Error if a drawing has no alternative text and is not marked as decoration, or is a canvas that is not
 */
export function tag(node: LayoutNode, parent: PdfElement, document: Document): void {
  const { lang, role, alternative } = node;
  const items = node.ul ?? node.ol;
  const parts = node.stack ?? node.columns;
  if (node.artifact) {
    node._element = "artifact";
  } else if (node.table) {
    tagTable(node.table, node, parent, document);
  } else if (node.toc) {
    if (node.toc.title) tag(node.toc.title, parent, document);
    if (node.toc._table?.table) tagContents(node.toc._table.table, parent, document);
  } else if (items) {
    tagList(items, node.ol ? "Decimal" : "Disc", parent, document);
  } else if (node.deferred) {
    // Its content is made later, but its position in the order is known now.
    node._element = child(role ?? "Div", parent, document, { lang });
  } else if (parts) {
    const element = role ? child(role, parent, document, { lang }) : parent;
    for (const part of parts) tag(part, element, document);
  } else if (node.svg ?? node.image ?? node.canvas) {
    if (!alternative)
      throw new Error(
        "A drawing has no alternative text. Describe it with `alternative`, or set `artifact: true` if it is decoration.",
      );
    if (node.canvas)
      throw new Error("A canvas cannot be a figure. Use an `svg`, or set `artifact: true` if it is decoration.");
    node._element = child("Figure", parent, document, { alt: alternative });
  } else if (node._paragraph && node._paragraph.atoms.length > 0) {
    node._element = child(node.heading ? `H${node.heading}` : (role ?? "P"), parent, document, { lang });
  }
}

function tagTable(table: LayoutTable, { role, summary }: LayoutNode, parent: PdfElement, document: Document): void {
  const { body, headerRows = 0, headerColumns = 0 } = table;
  const element = child(role ?? "Table", parent, document);
  if (summary) element.dictionary.data.A = { O: "Table", Summary: new String(summary) };
  const head = headerRows > 0 ? child("THead", element, document) : undefined;
  const rest = child("TBody", element, document);
  body.forEach((cells, i) => {
    const row = child("TR", i < headerRows && head ? head : rest, document);
    cells.forEach((cell, column) => {
      if (cell._span) return;
      const scope = i < headerRows ? "Column" : column < headerColumns ? "Row" : undefined;
      const element = child(scope ? "TH" : "TD", row, document);
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (scope || colSpan > 1 || rowSpan > 1) {
        element.dictionary.data.A = {
          O: "Table",
          ...(scope && { Scope: scope }),
          ...(colSpan > 1 && { ColSpan: colSpan }),
          ...(rowSpan > 1 && { RowSpan: rowSpan }),
        };
      }
      if (cell.text !== undefined && !cell.heading) cell._element = element;
      else tag(cell, element, document);
    });
  });
}

/** The table of contents: a list whose items refer to the headings. */
function tagContents({ body }: LayoutTable, parent: PdfElement, document: Document): void {
  const element = child("TOC", parent, document);
  for (const cells of body) {
    const item = child("TOCI", element, document);
    for (const cell of cells) cell._element = child("Reference", item, document);
  }
}

function tagList(items: readonly LayoutNode[], numbering: string, parent: PdfElement, document: Document): void {
  const list = child("L", parent, document);
  list.dictionary.data.A = { O: "List", ListNumbering: numbering };
  for (const entry of items) {
    const item = child("LI", list, document);
    // pdfmake sets the number of an item as a line of its own, which keeps its inlines.
    const [number] = entry.listMarker?._inlines ?? [];
    if (number) number.element = child("Lbl", item, document);
    tag(entry, child("LBody", item, document), document);
  }
}

function child(
  type: string,
  parent: PdfElement,
  document: Document,
  options: { lang?: string | undefined; alt?: string } = {},
): PdfElement {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const element = document.struct(type, given);
  parent.add(element);
  return element;
}
