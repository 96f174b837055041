import { fold } from "./fold.ts";
import type { SourcePage } from "./source.ts";

/** A stretch of a page's text: from `start` up to `end`, which is not part of it. */
export type Span = { readonly start: number; readonly end: number };

/** What kind of string is looked for. */
export type Kind = "words" | "name" | "heading" | "address";

/**
 * Every place where a page prints a string, whatever the line breaks, the hyphens at line ends, the kind of quotes and
 * dashes, and the ligatures. A part of a longer word or number is no match: `1.4` is not found in `21.45`.
 *
 * @param kind a heading may be set in capitals; an address may follow directly on the number of its footnote
 */
export function findPrinted(page: SourcePage, printed: string, kind: Kind = "words"): Span[] {
  const anyCase = kind === "heading";
  const folded = fold(printed);
  const needle = anyCase ? folded.lower : folded.text;
  const hay = anyCase ? page.folded.lower : page.folded.text;
  const spans: Span[] = [];
  if (needle === "") return spans;
  const wanted = [...symbols(printed, anyCase)];
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const start = page.folded.offsets[at] as number;
    const end = (page.folded.offsets[at + needle.length - 1] as number) + 1;
    if (kind !== "address" && !stands(page.text, start, end)) continue;
    if (sameSymbols(wanted, [...symbols(page.text.slice(start, end), anyCase)])) spans.push({ start, end });
  }
  return spans;
}

/** A character as it is compared; a hyphen at a line end may be a real one or not. */
type Symbol = { readonly character: string; readonly optional: boolean };

const dash = /[\p{Pd}\u2212]/u;
const ends = /^[\s\p{Pd}"'“”„‘’]+|[\s\p{Pd}"'“”„‘’]+$/gu;
const doubleQuote = /["“”„‟«»]/;
const singleQuote = /['‘’‚‛`´]/;

function* symbols(text: string, anyCase: boolean): Generator<Symbol> {
  const units = [...text.normalize("NFKC").replace(ends, "")];
  for (const [index, unit] of units.entries()) {
    if (/\s|\p{Cf}|\p{Co}/u.test(unit)) continue;
    if (dash.test(unit)) yield { character: "-", optional: atLineEnd(units, index) };
    else if (doubleQuote.test(unit)) yield { character: '"', optional: false };
    else if (singleQuote.test(unit)) yield { character: "'", optional: false };
    else yield { character: anyCase ? unit.toLowerCase() : unit, optional: false };
  }
}

function atLineEnd(units: readonly string[], index: number): boolean {
  for (let i = index + 1; i < units.length; i++) {
    if (units[i] === "\n") return true;
    if (!/\s/.test(units[i] as string)) return false;
  }
  return false;
}

function sameSymbols(wanted: readonly Symbol[], found: readonly Symbol[]): boolean {
  let next = 0;
  for (const { character, optional } of found) {
    if (wanted[next]?.character === character) next++;
    else if (!optional) return false;
  }
  return next === wanted.length;
}

const letter = /\p{L}/u;
const digit = /\d/;

// Whether a stretch begins and ends where a word or number does.
function stands(text: string, start: number, end: number): boolean {
  const first = text[start] as string;
  const before = text[start - 1] ?? " ";
  if (letter.test(first) || digit.test(first)) {
    if (letter.test(before)) return false;
    // The number of a footnote stands right before the capital of its first word.
    if (digit.test(before) && !/\p{Lu}/u.test(first)) return false;
    if (digit.test(first) && /[.,]/.test(before) && digit.test(text[start - 2] ?? "")) return false;
    // Small letters behind a hyphen at a line end are the rest of a word.
    if (/\p{Ll}/u.test(first) && /[\p{L}]\p{Pd}\s*\n\s*$/u.test(text.slice(Math.max(0, start - 12), start)))
      return false;
  }
  const last = text[end - 1] as string;
  const after = text[end] ?? " ";
  if (letter.test(last) && letter.test(after)) return false;
  if (digit.test(last)) {
    if (digit.test(after) || letter.test(after)) return false;
    // A footnote's marker may follow the full stop behind a year: “in 2016.163”.
    const year = /\b\d{4}$/.test(text.slice(Math.max(0, end - 5), end));
    if (!year && /[.,]/.test(after) && digit.test(text[end + 1] ?? "")) return false;
  }
  return true;
}
