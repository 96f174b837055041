import { widthOf } from "../paragraph/glyphs.ts";
import type { Run } from "../paragraph/run.ts";
import { SetLine } from "../paragraph/set-line.ts";
import { Renderer } from "../pdfmake-parts.ts";
import type { Document } from "./document.ts";
import { drawPieces } from "./draw-line.ts";

/**
 * Draws laid-out pages, and empties them: content within its structure element, everything else as an artifact, links with what they
 * lead to.
 */
export function drawPages(document: Document, pages: readonly LaidPage[]): void {
  const renderer = new Renderer(document);
  const outlines: PdfOutline[] = [];
  for (const { pageSize, items } of pages) {
    document.addPage({ size: [pageSize.width, pageSize.height] });
    for (let i = 0; i < items.length; i++) {
      const { type, item } = items[i] as PageItem;
      switch (type) {
        case "line":
          if (item instanceof SetLine) drawLine(item);
          else
            inside(item.element ?? item.inlines[0]?.element ?? "artifact", "Lbl", () =>
              renderer.renderLine(item, item.x, item.y),
            );
          break;
        case "svg":
          if (item._element && item._element !== "artifact") placeFigure(item, pageSize.height);
          inside(item._element ?? "artifact", "Figure", () => renderer.renderSVG(item));
          break;
        case "vector": {
          // Rules that follow each other are one artifact.
          const rules = [item];
          while (items[i + 1]?.type === "vector") rules.push(items[++i]?.item);
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
          throw new Error(`The typesetter does not draw a page item of the type ${type}.`);
      }
    }
    // A long document need not be held laid out and drawn at once.
    items.length = 0;
  }

  function drawLine(line: SetLine): void {
    const { element = "artifact" } = line;
    const top = line.y;
    if (line.outline) outline(line.outline.level, line.outline.text, top);
    for (const name of [line.id ?? []].flat()) document.addNamedDestination(name, "XYZ", 0, Math.max(0, top - 6), null);
    const filled = withPageNumbers(line);
    for (const [from, to] of groups(filled)) {
      const run = filled.pieces[from]?.run;
      if (run?.link && element !== "artifact") drawLink(filled, from, to, run, element);
      else inside(element, "P", () => drawPieces(document, filled, from, to));
      if (run?.note?._noteElement && element !== "artifact") element.add(run.note._noteElement);
    }
  }

  function drawLink(line: SetLine, from: number, to: number, { link }: Run, parent: PdfElement | "artifact"): void {
    if (!link) return;
    const text = line.pieces
      .slice(from, to)
      .map((piece) => piece.text)
      .join("");
    const height = line.getHeight();
    const options = { Contents: new String(link.title ?? (link.outside ? `${text}: ${link.to}` : text)) };
    let ends = { left: 0, right: 0 };
    if (parent === "artifact" || !document.tagged) {
      inside("artifact", "Artifact", () => {
        ends = drawPieces(document, line, from, to);
      });
      annotate(options);
      return;
    }
    const element = document.struct("Link");
    parent.add(element);
    inside(element, "Link", () => {
      ends = drawPieces(document, line, from, to);
    });
    annotate({ ...options, structParent: element });
    // Ended at once: its page is known now, and is another one later.
    element.end();

    function annotate(given: Record<string, unknown>): void {
      const width = ends.right - ends.left;
      if (link?.outside) document.link(ends.left, line.y, width, height, link.to, given);
      else document.goTo(ends.left, line.y, width, height, link?.to ?? "", given);
    }
  }

  function inside(element: PdfElement | "artifact", mark: string, draw: () => unknown): void {
    if (!document.tagged) {
      draw();
      return;
    }
    if (element === "artifact") document.markContent("Artifact", { type: "Layout" });
    else element.add(document.markStructureContent(mark));
    draw();
    document.endMarkedContent();
  }

  function outline(level: number, text: string, top: number): void {
    const parent = outlines.slice(0, level - 1).at(-1) ?? document.outline;
    outlines.length = level - 1;
    outlines[level - 1] = parent.addItem(text, { expanded: level === 1, top: Math.max(0, top - 6) });
  }
}

/** A figure's box on the page, which readers need to find it. */
function placeFigure(item: LaidNode, pageHeight: number): void {
  const { x, y, _width: width, _height: height } = item;
  item._element.dictionary.data.A = {
    O: "Layout",
    Placement: "Block",
    BBox: [x, pageHeight - y - height, x + width, pageHeight - y],
  };
}

/** The stretches of a line that lead to the same place, or nowhere. */
function groups({ pieces }: SetLine): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= pieces.length; i++) {
    const a = pieces[i - 1]?.run;
    const b = pieces[i]?.run;
    if (i < pieces.length && a?.link === b?.link && !a?.note && !b?.note) continue;
    found.push([from, i]);
    from = i;
  }
  return found;
}

/** Puts in the numbers of pages, which are known by now, in the place kept for them. */
function withPageNumbers(line: SetLine): SetLine {
  if (!line.pieces.some(({ run }) => run.pageOf)) return line;
  let spare = 0;
  const pieces = line.pieces.map((piece) => {
    const { pageOf, link } = piece.run;
    if (!pageOf) return piece;
    const page = pageOf.positions?.[0]?.pageNumber;
    if (page === undefined) throw new Error(`A page reference leads to \`${link?.to}\`, but no text has this id.`);
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
