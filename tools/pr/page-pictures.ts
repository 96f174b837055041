import { createHash } from "node:crypto";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page as a picture: what it shows as a fingerprint, and the picture itself when somebody wants to see it. */
export type PagePicture = {
  /** The same for pages that show the same between their head and foot: numbers of pages shift. */
  readonly fingerprint: string;
  /** @returns the page as PNG */
  readonly png: () => Promise<Uint8Array>;
};

/** Dots to a point: enough to see every letter change, and enough to read the picture. */
const [coarse, fine] = [0.75, 1.6];
/** Points at the top and bottom of a page that hold its running head and foot. */
const edge = 58;

/**
 * Draws the pages of a PDF, by pdf.js.
 *
 * @param bytes the file
 * @throws Error if it is no PDF
 */
export async function pagePictures(bytes: Uint8Array): Promise<PagePicture[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pictures: PagePicture[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const draw = async (scale: number): Promise<Canvas> => {
      const viewport = page.getViewport({ scale });
      const { canvas } = (document.canvasFactory as CanvasFactory).create(viewport.width, viewport.height);
      await page.render({ canvas: canvas as never, viewport }).promise;
      return canvas;
    };
    const seen = await draw(coarse);
    const { data } = seen
      .getContext("2d")
      .getImageData(0, Math.round(edge * coarse), seen.width, seen.height - Math.round(2 * edge * coarse));
    pictures.push({
      fingerprint: createHash("sha256").update(data).digest("hex"),
      png: async () => (await draw(fine)).toBuffer("image/png"),
    });
  }
  return pictures;
}

/** The canvas that pdf.js brings to Node. */
type Canvas = {
  readonly width: number;
  readonly height: number;
  getContext(kind: "2d"): { getImageData(x: number, y: number, w: number, h: number): { data: Uint8ClampedArray } };
  toBuffer(type: "image/png"): Uint8Array;
};

type CanvasFactory = { create(width: number, height: number): { canvas: Canvas } };
