import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Text where it stands on its page, in points from the lower left corner. */
export type PlacedText = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };

/** A link on its page. */
export type ReadLink = {
  readonly page: number;
  /** The address, or the name of a place in the document. */
  readonly to: string;
  readonly says: string;
  /** Left, bottom, right and top in points. */
  readonly box: readonly number[];
};

/** What pdf.js, an independent reader, finds in a PDF. */
export type ReadPdf = {
  /** The text of each page, line by line; a hyphen that stands for none in the text is left out. */
  readonly pages: readonly (readonly string[])[];
  readonly pieces: readonly (readonly PlacedText[])[];
  /** The text of marked content by its id. */
  readonly marked: ReadonlyMap<string, string>;
  /** How many operators of each page paint, and how many of them do so outside any marked content. */
  readonly paint: readonly { readonly all: number; readonly unmarked: number }[];
  readonly links: readonly ReadLink[];
  /** The page of a named place. */
  readonly pageOf: (name: string) => number | undefined;
  readonly labels: readonly string[] | null;
  readonly bookmarks: readonly { readonly title: string; readonly depth: number; readonly page: number }[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
};

type Loaded = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Page = Awaited<ReturnType<Loaded["getPage"]>>;
type Item = Awaited<ReturnType<Page["getTextContent"]>>["items"][number];

/** Reads a PDF with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const [pages, pieces, paint]: [string[][], PlacedText[][], ReadPdf["paint"][number][]] = [[], [], []];
  const marked = new Map<string, string>();
  const links: ReadLink[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const items = withoutHyphens((await page.getTextContent({ includeMarkedContent: true })).items);
    pages.push(linesOf(items));
    pieces.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
          : [],
      ),
    );
    addMarked(items, marked);
    paint.push(await paintOf(page));
    for (const { url, dest, contentsObj, rect } of await page.getAnnotations())
      links.push({ page: number, to: url ?? dest, says: contentsObj?.str ?? "", box: rect });
  }
  const pageOf = await destinationsOf(document);
  const bookmarks = await bookmarksOf(document);
  const labels = await document.getPageLabels();
  const { info, metadata } = await document.getMetadata();
  await loading.destroy();
  return {
    pages,
    pieces,
    marked,
    paint,
    links,
    pageOf,
    labels,
    bookmarks,
    info: info as Readonly<Record<string, unknown>>,
    xmp: metadata?.getRaw() ?? "",
  };
}

/** pdf.js leaves it to the reader to heed ActualText: the hyphen at the end of a line stands for no letter. */
function withoutHyphens(items: readonly Item[]): Item[] {
  const open: string[] = [];
  let joined = false;
  return items.flatMap((item): Item[] => {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push("tag" in item ? String(item.tag) : "");
      return [item];
    }
    const hyphen = item.str === "-" && open.at(-1) === "Span";
    const lineEnd = joined && item.str === "";
    if (hyphen) joined = true;
    else if (item.str !== "") joined = false;
    return hyphen || lineEnd ? [] : [item];
  });
}

function linesOf(items: readonly Item[]): string[] {
  const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
  return text.split("\n").filter((line) => line.trim() !== "");
}

function addMarked(items: readonly Item[], marked: Map<string, string>): void {
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast(Boolean);
      if (id) marked.set(id, (marked.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id);
  }
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
