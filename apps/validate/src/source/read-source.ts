import { readFile } from "node:fs/promises";
import { paper } from "@unionstate/schema";
import { type Source, sourceOf } from "./source.ts";

/** A copy of the paper that could not be read, told to the person who named it. */
export class UnreadableSource extends Error {}

/** How many pages the paper has. */
const pageCount = paper.pages;

/**
 * Reads a copy of the paper.
 *
 * @param path a PDF, or a text with a form feed between pages
 * @param firstPage which page of the file bears the printed number 1
 * @throws UnreadableSource where the file is missing, is neither, or has too few pages
 */
export async function readSource(path: string, firstPage = 1): Promise<Source> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UnreadableSource(`\`${path}\` cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}.`);
  }
  const isPdf = bytes.subarray(0, 1024).includes("%PDF-");
  const texts = isPdf ? await pdfTexts(bytes, path) : bytes.toString("utf8").split("\f");
  const pages = texts.slice(firstPage - 1, firstPage - 1 + pageCount);
  if (pages.length < pageCount) {
    throw new UnreadableSource(
      `\`${path}\` has ${texts.length} pages; from page ${firstPage} on, ${pageCount} are needed. ` +
        (isPdf
          ? "Say with --first-page which page of the PDF bears the printed number 1."
          : "A text needs a form feed between printed pages."),
    );
  }
  return sourceOf(pages);
}

async function pdfTexts(bytes: Buffer, path: string): Promise<string[]> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await task.promise;
    const texts: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
    }
    return texts;
  } catch (error) {
    throw new UnreadableSource(`\`${path}\` is not a PDF that can be read: ${(error as Error).message}`);
  } finally {
    await task.destroy();
  }
}
