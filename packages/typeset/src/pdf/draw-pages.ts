import type { Run } from "../paragraph/collect.ts";
import { SetLine } from "../paragraph/set-paragraph.ts";
import { widthOf } from "../paragraph/shape.ts";
import { Renderer } from "../pdfmake.ts";
import type { Document } from "./document.ts";
import { drawPieces } from "./draw-line.ts";
import { addBox, annotate, type DrawnLink } from "./links.ts";

/**
 * Draws laid-out pages and empties them: content inside its structure element, everything else as an artifact, and
 * links with their targets.
 */
export function drawPages(document: Document, pages: readonly LayoutPage[]): void {
  const renderer = new Renderer(document);
  const outlines: PdfOutline[] = [];
  /** The elements within the text of each element that its next line continues, from the outermost. */
  const open = new WeakMap<PdfElement, readonly Level[]>();
  for (const page of pages) {
    const { pageSize, items } = page;
    document.addPage({ size: [pageSize.width, pageSize.height] });
    const links = new Map<object, DrawnLink>();
    for (let i = 0; i < items.length; i++) {
      const placed = items[i];
      if (!placed) break;
      const { type, item } = placed;
      switch (type) {
        case "line":
          if (item instanceof SetLine) drawLine(item, page, links);
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
          if (item.element && item.element !== "artifact") {
            inside(item.element, "Lbl", () => renderer.renderVector(item));
            break;
          }
          // Consecutive rules are one artifact.
          const rules = [item];
          for (let next = items[i + 1]; next?.type === "vector" && !isContent(next.item); next = items[++i + 1])
            rules.push(next.item);
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
    annotate(document, [...links.values()], pageSize.height);
    // Frees the memory of pages that are drawn.
    items.length = 0;
  }

  function drawLine(line: SetLine, page: LayoutPage, links: Map<object, DrawnLink>): void {
    const { element } = line;
    const top = line.y;
    if (line.outline) outline(line.outline.level, line.outline.text, top);
    if (line.id !== undefined) document.addNamedDestination(line.id, "XYZ", 0, Math.max(0, top - roomAbove), null);
    const filled = withPageNumbers(line);
    for (const [from, to] of groups(filled)) {
      const run = filled.pieces[from]?.run;
      if (!run) continue;
      if (run.note?.id !== undefined)
        document.addNamedDestination(`${run.note.id}-mark`, "XYZ", 0, Math.max(0, top - roomAbove), null);
      if (element === "artifact") {
        // Links in headers, footers and repeated table heads would have no place in the structure tree.
        inside(element, "Artifact", () => drawPieces(document, filled, from, to), paginationOf(line, page));
        continue;
      }
      const levels = element ? levelsOf(run, element) : [];
      const innermost = levels.at(-1);
      const { left, right } = inside(innermost?.element ?? element, innermost?.type ?? "P", () =>
        drawPieces(document, filled, from, to),
      );
      if (run.link) {
        const linked =
          levels.find(({ type }) => type === "Link")?.element ?? (element && isLink(element) ? element : undefined);
        const key = linked ?? run.link;
        const drawn = links.get(key) ?? { link: run.link, element: linked, boxes: [], text: "" };
        links.set(key, drawn);
        const pieces = filled.pieces.slice(from, to);
        const text = pieces.some(({ run }) => run.pageOf) ? pieces.map(({ text }) => text).join("") : run.link.text;
        if (drawn.link !== run.link || drawn.text === "") drawn.text = `${drawn.text} ${text}`.trim();
        addBox(drawn.boxes, { left, top, right, bottom: top + line.getHeight() });
      }
      const beside = run.note?._noteElement ?? run.aside?._noteElement;
      if (element && beside) {
        element.add(beside);
        // What follows the note is read after it.
        open.delete(element);
      }
    }
  }

  /** The elements around a part of the text of an element: those of the part before it as far as they continue. */
  function levelsOf(run: Run, element: PdfElement): readonly Level[] {
    const before = open.get(element) ?? [];
    const levels: Level[] = [];
    for (const { key, type, ...options } of wantedLevels(run, element)) {
      const parent = levels.at(-1)?.element ?? element;
      const same = before[levels.length];
      if (same && same.key === key && levels.every((level, i) => level === before[i])) {
        levels.push(same);
        continue;
      }
      const made = document.struct(type, options);
      parent.add(made);
      levels.push({ key, type, element: made });
    }
    open.set(element, levels);
    return levels;
  }

  function inside<Result>(
    element: PdfElement | "artifact" | undefined,
    mark: string,
    draw: () => Result,
    artifact = "/Type /Layout",
  ): Result {
    if (!document.tagged || !element) return draw();
    if (element === "artifact") document.addContent(`/Artifact <<${artifact}>> BDC`);
    else element.add(document.markStructureContent(mark));
    const result = draw();
    if (element === "artifact") document.addContent("EMC");
    else document.endMarkedContent();
    return result;
  }

  function outline(level: number, text: string, top: number): void {
    const parent = outlines.slice(0, level - 1).at(-1) ?? document.outline;
    outlines.length = level - 1;
    outlines[level - 1] = parent.addItem(text, { expanded: level === 1, top: Math.max(0, top - roomAbove) });
  }
}

/** An element within a text: a link, the mark of a note, words in another language. */
type Level = { readonly key: unknown; readonly type: string; readonly element: PdfElement };

/** What the elements around a part of a text have to be, from the outermost; parts with the same key share one. */
function wantedLevels(
  { link, note, role, lang }: Run,
  element: PdfElement,
): readonly { readonly key: unknown; readonly type: string; readonly lang?: string }[] {
  const inLink = link && !isLink(element) ? link : undefined;
  const outer = inLink?.lang ?? languageOf(element);
  return [
    ...(note && link ? [{ key: note, type: "Reference" }] : []),
    ...(role === undefined ? [] : [{ key: role, type: role }]),
    ...(inLink ? [{ key: inLink, type: "Link", ...(inLink.lang !== undefined && { lang: inLink.lang }) }] : []),
    ...(lang === undefined || lang === outer ? [] : [{ key: lang, type: "Span", lang }]),
  ];
}

const isLink = ({ dictionary }: PdfElement): boolean => dictionary.data.S === "Link";

const languageOf = ({ dictionary }: PdfElement): string | undefined =>
  dictionary.data.Lang === undefined ? undefined : String(dictionary.data.Lang);

const isContent = ({ element }: PlacedVector): boolean => element !== undefined && element !== "artifact";

/** The kind of artifact of a line outside the content: a page header or footer, or a repeated table head. */
function paginationOf({ y }: SetLine, { pageSize, pageMargins }: LayoutPage): string {
  const part = y < pageMargins.top ? "Header" : y > pageSize.height - pageMargins.bottom - 0.01 ? "Footer" : undefined;
  return `/Type /Pagination${part ? ` /Subtype /${part}` : ""}`;
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

/** The ranges of pieces with the same link, language and role, or with none. */
function groups({ pieces }: SetLine): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= pieces.length; i++) {
    const a = pieces[i - 1]?.run;
    const b = pieces[i]?.run;
    const continues = a?.link === b?.link && a?.lang === b?.lang && a?.role === b?.role;
    if (i < pieces.length && continues && ![a, b].some((run) => run?.note ?? run?.aside)) continue;
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
