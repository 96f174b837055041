import { createHash } from "node:crypto";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A drawn page. */
export type PagePicture = {
  /** The same for pages that look the same between running head and foot, which contain the page number. */
  readonly fingerprint: string;
  /** The bookmark that the page begins with or is in; empty before the first. */
  readonly title: string;
  /** @returns the page as PNG */
  readonly png: () => Promise<Uint8Array>;
};

/** Pixels per point: enough for the fingerprint to change with every letter, and enough to read the picture. */
const [coarse, fine] = [0.75, 1.6];

/** The heights of running head and foot, in points. */
export type Edges = { readonly head: number; readonly foot: number };

/** Draws the pages of a PDF with pdf.js. @throws Error if the file is not a PDF */
export async function pagePictures(bytes: Uint8Array, { head, foot }: Edges): Promise<PagePicture[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const titles = await pageTitles(document);
  const pictures: PagePicture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const draw = async (scale: number): Promise<Canvas> => {
      const viewport = page.getViewport({ scale });
      const canvas = createCanvas(viewport.width, viewport.height);
      if (!isPageCanvas(canvas)) throw new TypeError("pdf.js cannot draw on this canvas.");
      await page.render({ canvas, viewport }).promise;
      return canvas;
    };
    const seen = await draw(coarse);
    const { data } = seen
      .getContext("2d")
      .getImageData(0, Math.round(head * coarse), seen.width, seen.height - Math.round((head + foot) * coarse));
    pictures.push({
      fingerprint: createHash("sha256").update(data).digest("hex"),
      title: titles[number - 1] ?? "",
      png: async () => (await draw(fine)).toBuffer("image/png"),
    });
  }
  return pictures;
}

/** The titles of the pages, from the bookmarks: the first that leads to a page, or else the last before it. */
async function pageTitles(document: PDFDocumentProxy): Promise<string[]> {
  const titles = new Map<number, string>();
  const add = async (items: Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>): Promise<void> => {
    for (const { title, dest, items: inner } of items ?? []) {
      const target = typeof dest === "string" ? await document.getDestination(dest) : dest;
      if (target) {
        const page = await document.getPageIndex(target[0]);
        if (!titles.has(page)) titles.set(page, title);
      }
      await add(inner);
    }
  };
  await add(await document.getOutline());
  let last = "";
  return Array.from({ length: document.numPages }, (_, page) => {
    last = titles.get(page) ?? last;
    return last;
  });
}

/**
 * The pages of a new version that look like no page of the old one, counted from 1: `[4, 12]`. A page that has only
 * moved has not changed.
 *
 * @param before the fingerprint of each page of the old version
 * @param after the same for the new version
 */
export function newPages(before: readonly string[], after: readonly string[]): number[] {
  const known = new Set(before);
  return after.flatMap((fingerprint, i) => (known.has(fingerprint) ? [] : [i + 1]));
}

type PageCanvas = NonNullable<Parameters<PDFPageProxy["render"]>[0]["canvas"]>;

/** pdf.js draws on the canvas of `@napi-rs/canvas` in Node, but its types describe only the one of browsers. */
const isPageCanvas = (canvas: Canvas): canvas is Canvas & PageCanvas => typeof canvas.getContext === "function";

/** Where a reader finds the pictures: in the files of the run that drew them, or on this machine. */
export const picturesPlace = (): string =>
  process.env.GITHUB_ACTIONS ? "`pages/` of this run’s artifact `pull-request`" : "`.pr/pages/`";
