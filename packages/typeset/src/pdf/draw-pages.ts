import type { Run } from "../paragraph/collect.ts";
import { SetLine } from "../paragraph/set-paragraph.ts";
import { widthOf } from "../paragraph/shape.ts";
import { Renderer } from "../pdfmake.ts";
import type { Document } from "./document.ts";
import { drawPieces } from "./draw-line.ts";

/**
 * Draws laid-out pages and empties them: content inside its structure element, everything else as an artifact, and
 * links with their targets.
 */
export function drawPages(document: Document, pages: readonly LayoutPage[]): void {
  const renderer = new Renderer(document);
  const outlines: PdfOutline[] = [];
  for (const { pageSize, items } of pages) {
    document.addPage({ size: [pageSize.width, pageSize.height] });
    for (let i = 0; i < items.length; i++) {
      const placed = items[i];
      if (!placed) break;
      const { type, item } = placed;
      switch (type) {
        case "line":
          if (item instanceof SetLine) drawLine(item);
          else
            inside(item.element ?? item.inlines[0]?.element ?? "artifact", "Lbl", () =>
              renderer.renderLine(item, item.x, item.y),
            );
          break;
        case "svg":
          if (item._element && item._element !== "artifact") placeFigure(item._element, item, pageSize.height);
          inside(item._element ?? "artifact", "Figure", () => renderer.renderSVG(item));
          break;
        case "vector": {
          // Consecutive rules are one artifact.
          const rules = [item];
          for (let next = items[i + 1]; next?.type === "vector"; next = items[++i + 1]) rules.push(next.item);
          inside("artifact", "Artifact", () => {
            for (const rule of rules) renderer.renderVector(rule);
          });
          break;
        }
        case "beginVerticalAlignment":
          renderer.beginVerticalAlignment(item);
          break;
        case "endVerticalAlignment":
          renderer.endVerticalAlignment(item);
          break;
        default:
          throw new Error(`Cannot draw a page item of the type ${type}.`);
      }
    }
    // Frees the memory of pages that are drawn.
    items.length = 0;
  }

  function drawLine(line: SetLine): void {
    const { element = "artifact" } = line;
    const top = line.y;
    if (line.outline) outline(line.outline.level, line.outline.text, top);
    if (line.id !== undefined) document.addNamedDestination(line.id, "XYZ", 0, Math.max(0, top - roomAbove), null);
    const filled = withPageNumbers(line);
    for (const [from, to] of groups(filled)) {
      const run = filled.pieces[from]?.run;
      // Links in headers, footers and repeated table heads would have no place in the structure tree.
      if (run?.link && line.element !== "artifact") drawLink(filled, from, to, run.link, line.element);
      else inside(element, "P", () => drawPieces(document, filled, from, to));
      if (run?.note?._noteElement && element !== "artifact") element.add(run.note._noteElement);
    }
  }

  function drawLink(
    line: SetLine,
    from: number,
    to: number,
    link: NonNullable<Run["link"]>,
    parent: PdfElement | undefined,
  ): void {
    const text = line.pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join("");
    const height = line.getHeight();
    const element = parent && document.struct("Link");
    if (element) parent.add(element);
    const { left, right } = inside(element ?? "artifact", "Link", () => drawPieces(document, line, from, to));
    const options = {
      Contents: new String(link.title ?? (link.outside ? `${text}: ${link.to}` : text)),
      ...(element && { structParent: element }),
    };
    if (link.outside) document.link(left, line.y, right - left, height, link.to, options);
    else document.goTo(left, line.y, right - left, height, link.to, options);
    // pdfkit records the current page when an element ends, so the link has to end on its own page.
    element?.end();
  }

  function inside<Result>(element: PdfElement | "artifact", mark: string, draw: () => Result): Result {
    if (!document.tagged) return draw();
    if (element === "artifact") document.markContent("Artifact", { type: "Layout" });
    else element.add(document.markStructureContent(mark));
    const result = draw();
    document.endMarkedContent();
    return result;
  }

  function outline(level: number, text: string, top: number): void {
    const parent = outlines.slice(0, level - 1).at(-1) ?? document.outline;
    outlines.length = level - 1;
    outlines[level - 1] = parent.addItem(text, { expanded: level === 1, top: Math.max(0, top - roomAbove) });
  }
}

/** A jump shows the target with some room above it, in points. */
const roomAbove = 6;

/** Records the box of a figure on its page, which screen readers use to find it. */
function placeFigure({ dictionary }: PdfElement, drawing: PlacedDrawing, pageHeight: number): void {
  const { x, y, _width: width, _height: height } = drawing;
  dictionary.data.A = {
    O: "Layout",
    Placement: "Block",
    BBox: [x, pageHeight - y - height, x + width, pageHeight - y],
  };
}

/** The ranges of pieces with the same link, or with none. */
function groups({ pieces }: SetLine): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= pieces.length; i++) {
    const a = pieces[i - 1]?.run;
    const b = pieces[i]?.run;
    if (i < pieces.length && a?.link === b?.link && !a?.note && !b?.note) continue;
    ranges.push([from, i]);
    from = i;
  }
  return ranges;
}

/** Replaces the placeholders of page numbers, now that pages are final. */
function withPageNumbers(line: SetLine): SetLine {
  if (!line.pieces.some(({ run }) => run.pageOf)) return line;
  let spare = 0;
  const pieces = line.pieces.map((piece) => {
    const { pageOf, link } = piece.run;
    if (!pageOf) return piece;
    const page = pageOf.positions?.[0]?.pageNumber;
    if (page === undefined)
      throw new Error(`A page reference needs a text with the id \`${link?.to}\`, but there is none.`);
    const text = String(page);
    const width = widthOf(text, piece.run) * line.scale;
    spare += piece.width - width;
    return { ...piece, text, width };
  });
  const spaces = pieces.filter(({ kind }) => kind === "space").length;
  const filled =
    line.alignment === "justify"
      ? pieces.map((piece) => (piece.kind === "space" ? { ...piece, width: piece.width + spare / spaces } : piece))
      : pieces;
  const share = line.alignment === "right" ? 1 : line.alignment === "center" ? 0.5 : 0;
  const width = filled.reduce((sum, piece) => sum + piece.width, 0);
  const set = new SetLine(filled, { ...line, shift: line.shift + share * spare, width });
  return Object.assign(set, { x: line.x, y: line.y, element: line.element });
}
