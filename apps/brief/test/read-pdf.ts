import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader of a PDF finds in it. */
export type ReadPdf = {
  /** The text of each page, white space folded. */
  readonly pages: readonly string[];
  readonly bookmarks: readonly string[];
  readonly links: readonly string[];
  /** How many links lead to a place in the document. */
  readonly inner: number;
};

/** Reads a PDF with pdf.js, an independent reader. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const links: string[] = [];
  let inner = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : ""))
        .join("")
        .replace(/\s+/g, " "),
    );
    for (const { url, dest } of await page.getAnnotations()) {
      if (url) links.push(url);
      else if (dest) inner += 1;
    }
  }
  type Item = { title: string; items: Item[] };
  const titles = (items: readonly Item[]): string[] =>
    items.flatMap(({ title, items: below }) => [title, ...titles(below)]);
  const bookmarks = titles((await document.getOutline()) ?? []);
  await loading.destroy();
  return { pages, bookmarks, links, inner };
}
