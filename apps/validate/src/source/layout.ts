import type { Records } from "@unionstate/schema";
import { findAddress, type PageSpan, type Span } from "./find-printed.ts";
import type { Source, SourcePage } from "./source.ts";

/** A footnote as the paper prints it. */
export type PrintedNote = {
  readonly number: number;
  readonly page: number;
  /** The number and the addresses; the text of a note in prose is read like running text. */
  readonly spans: readonly [PageSpan, ...PageSpan[]];
  /** The addresses of the record of this number that do not follow it, in their order. */
  readonly missing: readonly string[];
};

/** The footnotes of the paper, and what is left of each page without them. */
export type Layout = {
  readonly notes: readonly PrintedNote[];
  /** The text of each page by number, with everything that is not running text blanked, character for character. */
  readonly body: ReadonlyMap<number, string>;
};

/** A line of a page without the white space around it. */
export type Line = Span & { readonly text: string };

/** Separates running text from footnotes, running heads and the lists of links at the ends of pages. */
export function layoutOf(source: Source, records: Records): Layout {
  const citations = new Map(records.of("citations").map(({ record }) => [record.number, record]));
  const blanks = [...runningHeads(source), ...source.flatMap(linkList)];

  const notes: PrintedNote[] = [];
  const bullets: PageSpan[] = [];
  for (const { number, span } of noteNumbers(source)) {
    const citation = citations.get(number);
    const addresses = [
      ...(citation?.works ?? []).flatMap(({ url }) => url ?? []),
      ...(citation?.urlAsPrinted ? [citation.urlAsPrinted] : []),
    ];
    const found: PageSpan[][] = [];
    for (const address of addresses) {
      const before = found.at(-1)?.at(-1) ?? span;
      found.push(findAddress(source, before.page, address, before.end));
    }
    const locators = (citation?.works ?? []).flatMap(({ locator }) => locator ?? []);
    const after = found.flat().at(-1);
    const spans = [span, ...found.flat(), ...locatorSpans(source, after, locators)] as const;
    // In a note in prose, a sentence begins after the number.
    if (addresses.length > 0) blanks.push(...spans);
    else bullets.push(span);
    notes.push({ number, page: span.page, spans, missing: addresses.filter((_, index) => found[index]?.length === 0) });
  }
  const texts = new Map(source.map(({ number, text }) => [number, text]));
  return { notes, body: blanked(blanked(texts, blanks, " "), bullets, "•") };
}

/** The lines of a text that are not empty. */
export function linesOf(text: string): Line[] {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map(({ 0: line, index }) => ({
    text: line,
    start: index,
    end: index + line.length,
  }));
}

/** The texts of pages with some stretches overwritten except for line breaks: everything else keeps its offset. */
export function blanked(
  texts: ReadonlyMap<number, string>,
  spans: readonly PageSpan[],
  filler: " " | "•",
): ReadonlyMap<number, string> {
  const result = new Map(texts);
  for (const { page, start, end } of spans) {
    const text = result.get(page) ?? "";
    result.set(page, text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, filler) + text.slice(end));
  }
  return result;
}

// A first line that several pages share, and the page number under it.
function runningHeads(source: Source): PageSpan[] {
  const firsts = source.map((page) => ({ page, line: linesOf(page.text)[0] }));
  const count = Map.groupBy(firsts, ({ line }) => line?.text);
  return firsts.flatMap(({ page, line }) => {
    if (!line || (count.get(line.text)?.length ?? 0) < 2) return [];
    const [, second] = linesOf(page.text);
    const heads = second?.text === String(page.number) ? [line, second] : [line];
    return heads.map(({ start, end }) => ({ page: page.number, start, end }));
  });
}

// Lines at the end of a page that contain only addresses, broken or not: the links of the page, repeated.
function linkList(page: SourcePage): PageSpan[] {
  const lines = linesOf(page.text);
  const last = lines.findLastIndex(({ text }) => /\s/.test(text));
  const first = lines.findIndex(({ text }, index) => index > last && /^https?:\/\//.test(text));
  return first === -1 ? [] : lines.slice(first).map(({ start, end }) => ({ page: page.number, start, end }));
}

/** How many consecutive footnotes may be missing before the count is lost. */
const maxGap = 4;

// A footnote begins a line with its number, and footnotes are numbered consecutively.
function* noteNumbers(source: Source): Generator<{ number: number; span: PageSpan }> {
  let last = 0;
  for (const page of source) {
    for (const { text, start } of linesOf(page.text)) {
      const digits = /^(\d{1,3})\s?(?:https?:|www\.|\p{Lu})/u.exec(text)?.[1];
      const number = Number(digits);
      if (!digits || number <= last || number > last + maxGap) continue;
      yield { number, span: { page: page.number, start, end: start + digits.length } };
      last = number;
    }
  }
}

// “, p. 17-18.” after the last address, if the record has exactly that locator.
function locatorSpans(source: Source, after: PageSpan | undefined, locators: readonly string[]): PageSpan[] {
  if (!after || locators.length === 0) return [];
  const text = source[after.page - 1]?.text.slice(after.end, after.end + 60) ?? "";
  const match = /^[\s;,]*(?:cf\.\s*)?pp?\.\s*(\d+(?:\s*-\s*\d+)?)\.?/u.exec(text);
  if (!match || !locators.includes(match[1]?.replace(/\s/g, "") ?? "")) return [];
  return [{ page: after.page, start: after.end, end: after.end + match[0].length }];
}
