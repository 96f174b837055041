import type { Records } from "@unionstate/schema";
import { blanked } from "./blanked.ts";
import { findAddress, type PageSpan } from "./find-address.ts";
import { linesOf } from "./lines.ts";
import type { Source, SourcePage } from "./source.ts";

/** A footnote as the paper prints it. */
export type PrintedNote = {
  readonly number: number;
  readonly page: number;
  /** The number and the addresses; the words of a note in prose are read like running text. */
  readonly spans: readonly [PageSpan, ...PageSpan[]];
  /** Whether all that the record of this number cites is printed here. */
  readonly complete: boolean;
};

/** What on a page is not running text. */
export type Layout = {
  readonly notes: readonly PrintedNote[];
  /** Of each page, by number: the text with all that is not running text blanked, character for character. */
  readonly body: ReadonlyMap<number, string>;
};

/** How many footnotes in a row may be lost without losing count. */
const gap = 4;

/** Tells running text from footnotes, running heads and the lists of links at the ends of pages. */
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
    // Behind the number of a footnote in prose a sentence begins.
    if (addresses.length > 0) blanks.push(...spans);
    else bullets.push(span);
    notes.push({ number, page: span.page, spans, complete: found.every((parts) => parts.length > 0) });
  }
  const texts = new Map(source.map(({ number, text }) => [number, text]));
  return { notes, body: blanked(blanked(texts, blanks, " "), bullets, "•") };
}

// A first line that heads several pages, and the page number under it.
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

// Lines at the end of a page that are nothing but addresses, broken or not: the links of the page once more.
function linkList(page: SourcePage): PageSpan[] {
  const lines = linesOf(page.text);
  const last = lines.findLastIndex(({ text }) => /\s/.test(text));
  const first = lines.findIndex(({ text }, index) => index > last && /^https?:\/\//.test(text));
  return first === -1 ? [] : lines.slice(first).map(({ start, end }) => ({ page: page.number, start, end }));
}

// A footnote begins a line with its number, and footnotes are numbered through.
function* noteNumbers(source: Source): Generator<{ number: number; span: PageSpan }> {
  let last = 0;
  for (const page of source) {
    for (const { text, start } of linesOf(page.text)) {
      const digits = /^(\d{1,3})\s?(?:https?:|www\.|\p{Lu})/u.exec(text)?.[1];
      const number = Number(digits);
      if (!digits || number <= last || number > last + gap) continue;
      yield { number, span: { page: page.number, start, end: start + digits.length } };
      last = number;
    }
  }
}

// “, p. 17-18.” behind the last address, where the record has that very pinpoint.
function locatorSpans(source: Source, after: PageSpan | undefined, locators: readonly string[]): PageSpan[] {
  if (!after || locators.length === 0) return [];
  const text = source[after.page - 1]?.text.slice(after.end, after.end + 60) ?? "";
  const match = /^[\s;,]*(?:cf\.\s*)?pp?\.\s*(\d+(?:\s*-\s*\d+)?)\.?/u.exec(text);
  if (!match || !locators.includes(match[1]?.replace(/\s/g, "") ?? "")) return [];
  return [{ page: after.page, start: after.end, end: after.end + match[0].length }];
}
