import { fold, type Source, type SourcePage } from "./source.ts";

/** A stretch of a page's text, from `start` up to but not including `end`. */
export type Span = { readonly start: number; readonly end: number };

/** A stretch of one page of the paper. */
export type PageSpan = Span & { readonly page: number };

/** What kind of string is looked up. */
export type Kind = "words" | "name" | "heading" | "address";

/**
 * Every place where a page prints a string, ignoring line breaks, hyphens at line ends, ligatures, and the kinds of
 * quotes and dashes. Part of a longer word or number does not match: `1.4` is not found in `21.45`.
 *
 * @param kind headings may be set in capitals; an address may directly follow the number of its footnote
 */
export function findPrinted(page: SourcePage, printed: string, kind: Kind = "words"): Span[] {
  const anyCase = kind === "heading";
  const folded = fold(printed);
  const needle = anyCase ? folded.lower : folded.text;
  const hay = anyCase ? page.folded.lower : page.folded.text;
  const spans: Span[] = [];
  if (needle === "" || !hay.includes(needle)) return spans;
  const expected = [...symbols(printed, anyCase)];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const start = page.folded.offsets[at];
    const last = page.folded.offsets[at + needle.length - 1];
    if (start === undefined || last === undefined) break;
    const end = last + 1;
    if (kind !== "address" && !isWhole(page.text, start, end)) continue;
    if (sameSymbols(expected, [...symbols(page.text.slice(start, end), anyCase)])) spans.push({ start, end });
  }
  return spans;
}

/** Whether a stretch has its lines to itself, as a heading does: the same words may also be part of a sentence. */
export const fillsItsLines = (text: string, { start, end }: Span): boolean =>
  /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(text.slice(0, start)) && /^[^\p{L}\p{N}\n]*(?:\n|$)/u.test(text.slice(end));

/**
 * Where a footnote prints an address. One that breaks over a column or a page has two stretches: the first ends a line
 * of the footnote's page, the second begins a line further down or on the next page.
 *
 * @param page where the footnote begins
 * @param after the offset on that page that the address has to follow; anywhere on the page by default
 * @returns the stretches; empty if the address is not printed there
 */
export function findAddress(source: Source, page: number, address: string, after?: number): PageSpan[] {
  const here = source[page - 1];
  if (!here) return [];
  const follows = ({ start }: Span): boolean =>
    after === undefined
      ? !continuesAddress(here.text, start)
      : start >= after && /^[\s;,]*$/.test(here.text.slice(after, start));
  const whole = findPrinted(here, address, "address").find(follows);
  if (whole) return [{ ...whole, page }];
  const breaks = [...address.matchAll(/./gu)].map(({ index }) => index).filter((index) => index >= minHead);
  // Most pages do not even print the shortest first part.
  if (!here.folded.text.includes(fold(address.slice(0, breaks[0])).text)) return [];
  for (const at of breaks.toReversed()) {
    const head = findPrinted(here, address.slice(0, at), "address").find(
      (span) => follows(span) && endsLine(here.text, span.end),
    );
    if (!head) continue;
    for (const next of [here, source[page]]) {
      if (!next) continue;
      const from = next === here ? head.end : 0;
      const tail = findPrinted(next, address.slice(at), "address").find(
        ({ start }) => start >= from && startsLine(next.text, start),
      );
      if (!tail) continue;
      const hyphen = /^\p{Pd}?/u.exec(here.text.slice(head.end))?.[0].length ?? 0;
      return [
        { ...head, end: head.end + hyphen, page },
        { ...tail, page: next.number },
      ];
    }
  }
  return [];
}

/** The first part of a broken address has at least this many characters: `https://www.` alone identifies nothing. */
const minHead = 12;

// A record that leaves out the scheme says that the paper prints none.
const continuesAddress = (text: string, start: number): boolean => /(?:\/\/|[\p{L}.@_])$/u.test(text.slice(0, start));

const endsLine = (text: string, end: number): boolean => /^[\p{Pd}\s]*?(?:\n|$)/u.test(text.slice(end));
const startsLine = (text: string, start: number): boolean => /(?:^|\n)[\s\p{Pd}]*$/u.test(text.slice(0, start));

/** A character in the form in which it is compared; a hyphen at a line end may or may not belong to the word. */
type ComparedSymbol = { readonly character: string; readonly optional: boolean };

const dash = /[\p{Pd}\u2212]/u;
const edges = /^[\s\p{Pd}"'“”„‘’]+|[\s\p{Pd}"'“”„‘’]+$/gu;
const doubleQuote = /["“”„‟«»]/;
const singleQuote = /['‘’‚‛`´]/;

function* symbols(text: string, anyCase: boolean): Generator<ComparedSymbol> {
  const units = [...text.normalize("NFKC").replace(edges, "")];
  for (const [index, unit] of units.entries()) {
    if (/\s|\p{Cf}|\p{Co}/u.test(unit)) continue;
    if (dash.test(unit)) yield { character: "-", optional: isAtLineEnd(units, index) };
    else if (doubleQuote.test(unit)) yield { character: '"', optional: false };
    else if (singleQuote.test(unit)) yield { character: "'", optional: false };
    else yield { character: anyCase ? unit.toLowerCase() : unit, optional: false };
  }
}

function isAtLineEnd(units: readonly string[], index: number): boolean {
  for (const unit of units.slice(index + 1)) {
    if (unit === "\n") return true;
    if (!/\s/.test(unit)) return false;
  }
  return false;
}

function sameSymbols(expected: readonly ComparedSymbol[], found: readonly ComparedSymbol[]): boolean {
  let next = 0;
  for (const { character, optional } of found) {
    if (expected[next]?.character === character) next++;
    else if (!optional) return false;
  }
  return next === expected.length;
}

const letter = /\p{L}/u;
const digit = /\d/;

// Whether a stretch begins and ends where a word or number does.
function isWhole(text: string, start: number, end: number): boolean {
  const first = text[start] ?? "";
  const before = text[start - 1] ?? " ";
  if (letter.test(first) || digit.test(first)) {
    if (letter.test(before)) return false;
    // The number of a footnote directly precedes the capital of its first word.
    if (digit.test(before) && !/\p{Lu}/u.test(first)) return false;
    if (digit.test(first) && /[.,]/.test(before) && digit.test(text[start - 2] ?? "")) return false;
    // Lower-case letters after a hyphen at a line end are the rest of a word.
    if (/\p{Ll}/u.test(first) && /[\p{L}]\p{Pd}\s*\n\s*$/u.test(text.slice(Math.max(0, start - 12), start)))
      return false;
  }
  const last = text[end - 1] ?? "";
  const after = text[end] ?? " ";
  if (letter.test(last) && letter.test(after)) return false;
  if (digit.test(last)) {
    if (digit.test(after) || letter.test(after)) return false;
    // A footnote's marker may follow the full stop after a year: “in 2016.163”.
    const isYear = /\b\d{4}$/.test(text.slice(Math.max(0, end - 5), end));
    if (!isYear && /[.,]/.test(after) && digit.test(text[end + 1] ?? "")) return false;
  }
  return true;
}
