import { readFile } from "node:fs/promises";
import { readPdfText } from "@unionstate/files";
import { paper } from "@unionstate/schema";

/** A printed page of the paper. */
export type SourcePage = {
  /** The number printed on it, from 1. */
  readonly number: number;
  /** Its text as extracted, with line breaks. */
  readonly text: string;
  readonly folded: Folded;
};

/** The paper: its printed pages in order. */
export type Source = readonly SourcePage[];

/** A text without line breaks, quotes, dashes and ligatures, with the original position of each remaining character. */
export type Folded = {
  /** The remaining characters in their printed case. */
  readonly text: string;
  /** The same in lower case, character for character. */
  readonly lower: string;
  /** For each character of `text`: its offset in the original text. */
  readonly offsets: readonly number[];
};

/** A copy of the paper that cannot be read; the message is meant for users. */
export class UnreadableSource extends Error {}

/**
 * Reads a copy of the paper.
 *
 * @param path a PDF, or a text file with a form feed between pages
 * @param firstPage the page of the file that has the printed number 1
 * @throws UnreadableSource if the file is missing, has neither format, or has too few pages
 */
export async function readSource(path: string, firstPage = 1): Promise<Source> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new UnreadableSource(`Cannot read \`${path}\`: ${codeOf(error)}.`);
  }
  const isPdf = bytes.subarray(0, 1024).includes("%PDF-");
  const texts = isPdf ? await pdfTexts(bytes, path) : bytes.toString("utf8").split("\f");
  const pages = texts.slice(firstPage - 1, firstPage - 1 + paper.pages);
  if (pages.length < paper.pages) {
    throw new UnreadableSource(
      `\`${path}\` has ${texts.length} pages; expected at least ${paper.pages} from page ${firstPage} on. ` +
        (isPdf
          ? "Use `--first-page` to give the page of the PDF that has the printed number 1."
          : "Put a form feed between the printed pages."),
    );
  }
  return sourceOf(pages);
}

/** Makes a source from the texts of its pages; the first one has the printed number 1. */
export const sourceOf = (texts: readonly string[]): Source =>
  texts.map((text, index) => ({ number: index + 1, text, folded: fold(text) }));

// White space, quotes, dashes, hyphens (soft ones included) and bullets from symbol fonts.
const ornament = /[\s\p{Pd}\p{Cf}\p{Co}\u2212\u00b7\u2022'"‘’‚‛“”„‟`´«»]/u;

/** Removes line breaks, hyphens and quotes and splits ligatures, so that texts can be compared however they are set. */
export function fold(text: string): Folded {
  let kept = "";
  let lower = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (!ornament.test(character)) {
      for (const plain of character.normalize("NFKC")) {
        const small = plain.toLowerCase();
        kept += plain;
        lower += small.length === plain.length ? small : plain;
        for (let unit = 0; unit < plain.length; unit++) offsets.push(offset);
      }
    }
    offset += character.length;
  }
  return { text: kept, lower, offsets };
}

async function pdfTexts(bytes: Buffer, path: string): Promise<readonly string[]> {
  try {
    return (await readPdfText(bytes)).map(({ text }) => text);
  } catch (error) {
    throw new UnreadableSource(`\`${path}\` is not a readable PDF: ${error instanceof Error ? error.message : error}`);
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : error);
