import { inflateSync } from "node:zlib";
import { type PdfPiece, readPdfText } from "@unionstate/files";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** An element of the structure tree as one page sees it. */
export type Element = {
  readonly role: string;
  readonly alt: string | undefined;
  /** The text of its own marked content. */
  readonly text: string;
  readonly children: readonly Element[];
};

/** The content of a PDF, as a reader finds it. */
export type ReadPdf = {
  /** The text of each page, white space folded; words cut by a hyphen are whole. */
  readonly pages: readonly string[];
  /** The width of a page. */
  readonly width: number;
  readonly pieces: readonly (readonly PdfPiece[])[];
  readonly structure: readonly Element[];
  readonly labels: readonly string[];
  readonly bookmarks: readonly string[];
  readonly links: readonly string[];
  /** The targets of all links, web addresses and names of destinations, by page. */
  readonly linksByPage: readonly (readonly string[])[];
  /** The targets of links within the document, and those that do not exist. */
  readonly internalLinks: readonly string[];
  readonly brokenLinks: readonly string[];
  /** The number of links without a description. */
  readonly undescribedLinks: number;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
};

/** Reads a PDF with pdf.js, an independent reader. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const texts = await readPdfText(bytes);
  const structure: Element[] = [];
  const [links, internalLinks, brokenLinks]: [string[], string[], string[]] = [[], [], []];
  const linksByPage: string[][] = [];
  let [undescribedLinks, width] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    width = page.view[2] ?? 0;
    structure.push(elementOf(await page.getStructTree(), texts[number - 1]?.marked ?? new Map()));
    const targets: string[] = [];
    linksByPage.push(targets);
    for (const { url, dest, contentsObj } of await page.getAnnotations()) {
      targets.push(url ?? String(dest));
      if (!contentsObj?.str) undescribedLinks += 1;
      if (url) links.push(url);
      else if (typeof dest === "string") {
        internalLinks.push(dest);
        if (!(await document.getDestination(dest))) brokenLinks.push(dest);
      }
    }
  }
  type Item = { title: string; items: Item[] };
  const titles = (items: readonly Item[]): string[] =>
    items.flatMap(({ title, items: below }) => [title, ...titles(below)]);
  const bookmarks = titles((await document.getOutline()) ?? []);
  const labels = (await document.getPageLabels()) ?? [];
  const attachments = new Map<string, Uint8Array>();
  for (const name of ((await document.getAttachments()) as ReadonlyMap<string, unknown> | null)?.keys() ?? [])
    attachments.set(name, (await document.getAttachmentContent(name)) ?? new Uint8Array());
  await loading.destroy();
  const pages = texts.map(({ lines }) => lines.join(" ").replace(/\s+/g, " "));
  const pieces = texts.map(({ pieces }) => pieces);
  return {
    pages,
    width,
    pieces,
    structure,
    labels,
    bookmarks,
    links,
    linksByPage,
    internalLinks,
    brokenLinks,
    undescribedLinks,
    attachments,
  };
}

/** The objects of a file, including those in compressed streams (ISO 32000, 7.5.7). */
export const objectsOf = (bytes: Uint8Array): string =>
  [Buffer.from(bytes).toString("latin1"), ...inflated(bytes, /\/Type \/ObjStm [^>]*\/Length (\d+) >>\nstream\n/g)].join(
    "\n",
  );

/** @param heads finds the beginning of each stream; its first group is the length */
function inflated(bytes: Uint8Array, heads: RegExp): string[] {
  const file = Buffer.from(bytes);
  return [...file.toString("latin1").matchAll(heads)].map(({ 0: head, 1: length, index }) => {
    const from = index + head.length;
    return inflateSync(file.subarray(from, from + Number(length))).toString("latin1");
  });
}

type Tree = { role?: string; alt?: string; type?: string; id?: string; children?: Tree[] };

function elementOf(tree: unknown, texts: ReadonlyMap<string, string>): Element {
  const { role = "", alt, children = [] } = (tree ?? {}) as Tree;
  return {
    role,
    alt,
    text: children.map(({ type, id }) => (type === "content" ? (texts.get(id ?? "") ?? "") : "")).join(""),
    children: children.filter((child) => child.role).map((child) => elementOf(child, texts)),
  };
}
