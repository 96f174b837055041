import type { Document } from "../pdf/document.ts";

/** The element that describes a drawing, and the caption in it once there is one. */
type Figure = { readonly element: PdfElement; caption?: PdfElement };

/**
 * Gives every node of the document its element in the structure tree, in the order of the definition: headings,
 * paragraphs, lists, tables with their heads, figures with alternative texts. An element gets its content when it is
 * drawn.
 *
 * @param node the measured node
 * @param parent the element that contains the node's
 * @param figure the figure of the drawing, if it has a caption within it
 * @throws Error if a drawing has no alternative text and is not marked as decoration, or is a canvas that is not
 */
export function tag(node: LayoutNode, parent: PdfElement, document: Document, figure?: Figure): void {
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
    tagList(items, node, parent, document);
  } else if (node.deferred) {
    // Its content is made later, but its position in the order is known now.
    node._element = child(role ?? "Div", parent, document, { lang });
  } else if (parts) {
    const isFigure = role === "Figure" && alternative !== undefined;
    const element = role ? child(role, parent, document, { lang, ...(isFigure && { alt: alternative }) }) : parent;
    const inner = isFigure ? { element } : figure;
    for (const part of parts) tag(part, element, document, inner);
  } else if (node.svg && figure) {
    node._element = figure.element;
  } else if (node.svg ?? node.image ?? node.canvas) {
    if (!alternative)
      throw new Error(
        "A drawing has no alternative text. Describe it with `alternative`, or set `artifact: true` if it is decoration.",
      );
    if (node.canvas)
      throw new Error("A canvas cannot be a figure. Use an `svg`, or set `artifact: true` if it is decoration.");
    node._element = child("Figure", parent, document, { alt: alternative });
  } else if (node._paragraph && node._paragraph.atoms.length > 0) {
    if (role === "Caption" && figure) {
      // A figure has one caption, which can have several paragraphs.
      figure.caption ??= child("Caption", figure.element, document);
      node._element = child("P", figure.caption, document, { lang });
    } else {
      node._element = child(node.heading ? `H${node.heading}` : (role ?? "P"), parent, document, { lang });
    }
  }
}

function tagTable(table: LayoutTable, node: LayoutNode, parent: PdfElement, document: Document): void {
  const { role, summary, lang } = node;
  const { body, headerRows = 0, headerColumns = 0 } = table;
  const element = child(role ?? "Table", parent, document, { lang });
  if (summary) element.dictionary.data.A = { O: "Table", Summary: new String(summary) };
  const title = headerRows > 1 ? body[0]?.[0] : undefined;
  const hasCaption = title?.colSpan !== undefined && title.colSpan === body[0]?.length;
  if (title && hasCaption) tagContent(title, child("Caption", element, document), document);
  const first = hasCaption ? 1 : 0;
  const head = headerRows > first ? child("THead", element, document) : undefined;
  const rest = child("TBody", element, document);
  body.forEach((cells, i) => {
    if (i < first) return;
    const row = child("TR", i < headerRows && head ? head : rest, document);
    cells.forEach((cell, column) => {
      if (cell._span) return;
      const scope = i < headerRows ? "Column" : column < headerColumns ? "Row" : undefined;
      const element = child(scope ? "TH" : "TD", row, document, { lang: cell.lang });
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (scope || colSpan > 1 || rowSpan > 1) {
        element.dictionary.data.A = {
          O: "Table",
          ...(scope && { Scope: scope }),
          ...(colSpan > 1 && { ColSpan: colSpan }),
          ...(rowSpan > 1 && { RowSpan: rowSpan }),
        };
      }
      tagContent(cell, element, document);
    });
  });
}

/** The content of a cell: its element has the text itself, unless there are several parts. */
function tagContent(cell: LayoutNode, element: PdfElement, document: Document): void {
  if ((cell.text !== undefined && !cell.heading) || cell.deferred) cell._element = element;
  else tag(cell, element, document);
}

/** The table of contents: a list whose items refer to the headings, each with one link. */
function tagContents({ body }: LayoutTable, parent: PdfElement, document: Document): void {
  const element = child("TOC", parent, document);
  for (const cells of body) {
    const link = child("Link", child("Reference", child("TOCI", element, document), document), document);
    for (const cell of cells) cell._element = link;
  }
}

function tagList(items: readonly LayoutNode[], { ol, type, lang }: LayoutNode, parent: PdfElement, document: Document) {
  const list = child("L", parent, document, { lang });
  const numbering = type === "none" ? "None" : ol ? "Decimal" : "Disc";
  list.dictionary.data.A = { O: "List", ListNumbering: numbering };
  for (const entry of items) {
    const item = child("LI", list, document);
    // pdfmake sets the number of an item as a line of its own, and draws its bullet; both keep their element.
    const mark = entry.listMarker?._inlines?.[0] ?? entry.listMarker?.canvas?.[0];
    if (mark) mark.element = child("Lbl", item, document, ol ? {} : { actual: "•" });
    tag(entry, child("LBody", item, document), document);
  }
}

type ElementOptions = { lang?: string | undefined; alt?: string; actual?: string };

function child(type: string, parent: PdfElement, document: Document, options: ElementOptions = {}): PdfElement {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const element = document.struct(type, given);
  parent.add(element);
  return element;
}
