import { type PdfPiece, readPdfText } from "@unionstate/files";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A link on its page. */
export type ReadLink = {
  readonly page: number;
  /** The address, or the name of a destination in the document. */
  readonly to: string;
  readonly description: string;
  /** Left, bottom, right and top in points. */
  readonly box: readonly number[];
};

/** What pdf.js, an independent reader, finds in a PDF. */
export type ReadPdf = {
  /** The lines of each page, hyphenated words whole. */
  readonly pages: readonly (readonly string[])[];
  readonly pieces: readonly (readonly PdfPiece[])[];
  /** The text of marked content by its id. */
  readonly marked: ReadonlyMap<string, string>;
  /** The number of painting operators of each page, and of those outside marked content. */
  readonly paint: readonly { readonly all: number; readonly unmarked: number }[];
  readonly links: readonly ReadLink[];
  /** The page of a named destination. */
  readonly pageOf: (name: string) => number | undefined;
  readonly labels: readonly string[] | null;
  readonly bookmarks: readonly { readonly title: string; readonly depth: number; readonly page: number }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
};

type Loaded = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Page = Awaited<ReturnType<Loaded["getPage"]>>;

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const texts = await readPdfText(bytes);
  const paint: ReadPdf["paint"][number][] = [];
  const links: ReadLink[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    paint.push(await paintOf(page));
    for (const { url, dest, contentsObj, rect } of await page.getAnnotations())
      links.push({ page: number, to: url ?? dest, description: contentsObj?.str ?? "", box: rect });
  }
  const pageOf = await destinationsOf(document);
  const bookmarks = await bookmarksOf(document);
  const labels = await document.getPageLabels();
  const { info, metadata } = await document.getMetadata();
  await loading.destroy();
  return {
    pages: texts.map(({ lines }) => lines),
    pieces: texts.map(({ pieces }) => pieces),
    marked: new Map(texts.flatMap(({ marked }) => [...marked])),
    paint,
    links,
    pageOf,
    labels,
    bookmarks,
    info: { ...info },
    xmp: metadata?.getRaw() ?? "",
  };
}

const painting = new Set<number>([
  OPS.constructPath,
  OPS.stroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.shadingFill,
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintFormXObjectBegin,
]);

async function paintOf(page: Page): Promise<{ all: number; unmarked: number }> {
  let [depth, all, unmarked] = [0, 0, 0];
  for (const operator of (await page.getOperatorList()).fnArray) {
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
    if (operator === OPS.endMarkedContent) depth -= 1;
    if (!painting.has(operator)) continue;
    all += 1;
    if (depth === 0) unmarked += 1;
  }
  return { all, unmarked };
}

type Target = readonly [page: Parameters<Loaded["getPageIndex"]>[0], ...unknown[]];

async function destinationsOf(document: Loaded): Promise<(name: string) => number | undefined> {
  const pages = new Map<string, number>();
  for (const [name, target] of (await document.getDestinations()) as unknown as ReadonlyMap<string, Target>)
    pages.set(name, (await document.getPageIndex(target[0])) + 1);
  return (name) => pages.get(name);
}

type Outline = Awaited<ReturnType<Loaded["getOutline"]>>;

async function bookmarksOf(document: Loaded): Promise<ReadPdf["bookmarks"][number][]> {
  const read = async (items: Outline, depth: number): Promise<ReadPdf["bookmarks"][number][]> => {
    const found: ReadPdf["bookmarks"][number][] = [];
    for (const { title, dest, items: below } of items ?? []) {
      const [target] = dest as unknown as Target;
      found.push({ title, depth, page: (await document.getPageIndex(target)) + 1 });
      found.push(...(await read(below as Outline, depth + 1)));
    }
    return found;
  };
  return read(await document.getOutline(), 1);
}
