import type { Item } from "./item.ts";
import { type Line, linesOf } from "./lines.ts";

/** The longest heading of the paper runs over three lines. */
const longest = 3;

/**
 * What is set like a heading: one to three lines between the end of a paragraph and the beginning of another, broken off
 * before they are full and without a full stop; or lines in capitals.
 *
 * @param body of each page, by number: see `layoutOf`
 */
export function headingsIn(body: ReadonlyMap<number, string>): Item[] {
  return [...body].flatMap(([page, text]) => {
    const lines = linesOf(text);
    const full = fullLength(lines);
    const items: Item[] = [];
    // The line that a heading may follow on: the end of a paragraph, or another heading.
    let afterEnd = true;
    for (let at = 0; at < lines.length; ) {
      const parts = afterEnd ? headingAt(lines.slice(at, at + longest + 1), full) : [];
      const [first, last] = [parts[0], parts.at(-1)];
      if (first && last) {
        items.push({ kind: "heading", page, start: first.start, end: last.end, text: joined(parts) });
        at += parts.length;
        continue;
      }
      afterEnd = /[.?!…]["”’)]*\s?\d{0,3}\.?$/u.test((lines[at] as Line).text);
      at++;
    }
    return items;
  });
}

// As long as the full lines of a column are, short ones among them; the longest few are links.
function fullLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.5)] ?? 0;
}

// The lines that make up a heading, from the first of these lines on; none where it is running text.
function headingAt(lines: readonly Line[], full: number): readonly Line[] {
  for (let length = 1; length < lines.length; length++) {
    const parts = lines.slice(0, length);
    const last = (parts.at(-1) as Line).text;
    const after = (lines[length] as Line).text;
    if (!/^[\p{Lu}\p{Co}]/u.test((parts[0] as Line).text)) return [];
    if (parts.every(({ text }) => inCapitals(text))) {
      if (inCapitals(after)) continue;
      return parts;
    }
    if (inCapitals(last) || /[.,;:)]\d*$/.test(last)) return [];
    const brokenOff = last.length + 1 + (after.split(" ")[0] as string).length < full;
    if (brokenOff && /[\p{Ll}\p{N}?”’]$/u.test(last) && /^["“(\p{Co}]?\s*\p{Lu}/u.test(after)) return parts;
  }
  return [];
}

const inCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

const joined = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join(" ")
    .replace(/\p{Pd} (?=\p{Ll})/gu, "-");
