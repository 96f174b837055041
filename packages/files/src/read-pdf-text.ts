import type { TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api.js";

/** A piece of text on a page, in points from its lower left corner. */
export type PdfPiece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its letters, in points. */
  readonly size: number;
};

/** The text of a page. */
export type PdfPage = {
  /** Everything that is drawn, with a line break at the end of each line. */
  readonly text: string;
  /** The lines without the empty ones; a hyphen that the file marks as added at the end of a line is left out. */
  readonly lines: readonly string[];
  /** The same text with its positions. */
  readonly pieces: readonly PdfPiece[];
  /** The text of each piece of marked content, by the id that pdf.js gives it in the structure tree. */
  readonly marked: ReadonlyMap<string, string>;
};

/**
 * Reads the text of a PDF with pdf.js, page by page.
 *
 * @throws what pdf.js throws for a file that it cannot read
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfPage[]> {
  // Loaded here: pdf.js is large, and most users of this package only write files.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // A copy, because pdf.js takes the buffer over.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await loading.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const kept = withoutAddedHyphens(items);
      pages.push({
        text: textOf(items),
        lines: textOf(kept)
          .split("\n")
          .filter((line) => line.trim() !== ""),
        pieces: kept.flatMap((item) =>
          isText(item) && item.str.trim() !== ""
            ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height }]
            : [],
        ),
        marked: markedText(kept),
      });
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

type Item = TextItem | TextMarkedContent;

const isText = (item: Item): item is TextItem => "str" in item;

const textOf = (items: readonly Item[]): string =>
  items.map((item) => (isText(item) ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");

// A PDF marks a hyphen added at a line break as a Span whose ActualText omits it. pdf.js ignores ActualText, so the hyphen
// and the line break after it are dropped here.
function withoutAddedHyphens(items: readonly Item[]): Item[] {
  const tags: string[] = [];
  let afterHyphen = false;
  return items.filter((item) => {
    if (!isText(item)) {
      if (item.type === "endMarkedContent") tags.pop();
      else tags.push("tag" in item ? String(item.tag) : "");
      return true;
    }
    if (item.str === "-" && tags.at(-1) === "Span") {
      afterHyphen = true;
      return false;
    }
    if (item.str === "") return !afterHyphen;
    afterHyphen = false;
    return true;
  });
}

function markedText(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const ids: (string | undefined)[] = [];
  for (const item of items) {
    if (isText(item)) {
      const id = ids.findLast(Boolean);
      if (id) texts.set(id, (texts.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    } else if (item.type === "endMarkedContent") ids.pop();
    else ids.push(item.id);
  }
  return texts;
}
