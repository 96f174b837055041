import { type Line, linesOf } from "./layout.ts";

/** What coverage counts. */
export const itemKinds = ["heading", "footnote", "marker", "numeral", "name"] as const;

export type ItemKind = (typeof itemKinds)[number];

/** Something that the paper prints and that has to be in a record. */
export type Item = {
  readonly kind: ItemKind;
  readonly page: number;
  /** Its position in the text of its page. */
  readonly start: number;
  readonly end: number;
  /** As people should read it, without line breaks. */
  readonly text: string;
  /** The number of a marker or footnote. */
  readonly number?: number;
};

/** The running text of each page by number, in order: see `layoutOf`. */
type Body = ReadonlyMap<number, string>;

/**
 * What is set like a heading: one to three lines between the end of one paragraph and the beginning of the next, shorter
 * than a full line and without a full stop; or lines in capitals.
 */
export function headingsIn(body: Body): Item[] {
  return [...body].flatMap(([page, text]) => {
    const lines = linesOf(text);
    const full = fullLength(lines);
    const items: Item[] = [];
    // Whether the line before is one that a heading may follow: the end of a paragraph, or another heading.
    let afterEnd = true;
    for (let at = 0; at < lines.length; ) {
      const parts = afterEnd ? headingAt(lines.slice(at, at + maxHeadingLines + 1), full) : [];
      const [first, last] = [parts[0], parts.at(-1)];
      if (first && last) {
        items.push({ kind: "heading", page, start: first.start, end: last.end, text: joinedLines(parts) });
        at += parts.length;
        continue;
      }
      afterEnd = /[.?!…]["”’)]*\s?\d{0,3}\.?$/u.test(lines[at]?.text ?? "");
      at++;
    }
    return items;
  });
}

/** The longest heading of the paper runs over three lines. */
const maxHeadingLines = 3;

// The median length: most lines of a column are full, and the few longest ones are links.
function fullLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.5)] ?? 0;
}

// The lines of the heading that begins with the first of these lines; empty if that line is running text.
function headingAt(lines: readonly Line[], full: number): readonly Line[] {
  if (!/^[\p{Lu}\p{Co}]/u.test(lines[0]?.text ?? "")) return [];
  for (const [index, { text: after }] of lines.entries()) {
    const parts = lines.slice(0, index);
    const last = parts.at(-1)?.text;
    if (last === undefined) continue;
    if (parts.every(({ text }) => isInCapitals(text))) {
      if (isInCapitals(after)) continue;
      return parts;
    }
    if (isInCapitals(last) || /[.,;:)]\d*$/.test(last)) return [];
    const [nextWord = ""] = after.split(" ");
    const isShort = last.length + 1 + nextWord.length < full;
    if (isShort && /[\p{Ll}\p{N}?”’]$/u.test(last) && /^["“(\p{Co}]?\s*\p{Lu}/u.test(after)) return parts;
  }
  return [];
}

const isInCapitals = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);

const joinedLines = (lines: readonly Line[]): string =>
  lines
    .map(({ text }) => text)
    .join(" ")
    .replace(/\p{Pd} (?=\p{Ll})/gu, "-");

/**
 * The numbers of the running text, and the markers of footnotes among them. Markers are bare digits after a word or a
 * full stop; they differ from other numbers in that they count through the paper.
 */
export function numeralsIn(body: Body): Item[] {
  const items: Item[] = [];
  let next = 1;
  for (const [page, text] of body) {
    for (const match of text.matchAll(/\d+(?:[.,]\d+)*/g)) {
      const [group] = match;
      const add = (kind: "marker" | "numeral", digits: string, start: number): void => {
        const number = kind === "marker" ? { number: Number(digits) } : {};
        items.push({ kind, page, start, end: start + digits.length, text: digits, ...number });
      };
      // “in 2016.163”: a year, a full stop or comma, and a marker.
      const glued = /^(\d{4})[.,](\d+)$/.exec(group);
      if (glued?.[1] && glued[2] === String(next)) {
        add("numeral", glued[1], match.index);
        add("marker", glued[2], match.index + glued[1].length + 1);
        next++;
      } else if (group === String(next) && isMarkerPosition(text, match.index, group.length)) {
        add("marker", group, match.index);
        next++;
      } else {
        add("numeral", group, match.index);
      }
    }
  }
  return items;
}

// Whether digits follow a word or a punctuation mark, as a marker does, with at most a space after a mark.
function isMarkerPosition(text: string, start: number, length: number): boolean {
  if (/[\p{L}\d]/u.test(text[start + length] ?? " ")) return false;
  return /(?:[\p{L}.,;:!?)\]]|[\p{L}.,;:!?)\]\s]["'”’“])$|[.,;:!?)"”’“] $/u.test(
    text.slice(Math.max(0, start - 2), start),
  );
}

/** A word of the running text, as it reads once line breaks are undone. */
type Word = {
  readonly text: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** Whether it begins a sentence, a heading or a quotation, where any word is capitalised. */
  readonly first: boolean;
  /** Whether only a space or a hyphen separates it from the word before. */
  readonly joined: boolean;
};

/**
 * The names of the running text: sequences of capitalised words. A word that begins a sentence counts only if the paper
 * also capitalises it inside sentences and never writes it in lower case.
 *
 * @param body with headings blanked
 */
export function namesIn(body: Body): Item[] {
  const words = [...body].flatMap(([page, text]) => [...wordsOf(page, text)]);
  const inside = new Set(words.filter((word) => !word.first && isCapitalised(word)).map(({ text }) => text));
  const lowerCase = new Set(words.filter((word) => !isCapitalised(word)).map(({ text }) => text.toLowerCase()));
  const isName = (word: Word): boolean =>
    isCapitalised(word) &&
    (!word.first || isAcronym(word.text) || (inside.has(word.text) && !lowerCase.has(word.text.toLowerCase())));

  const items: Item[] = [];
  let run: Word[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) {
      const text = run.map(({ text: word }) => word).join(" ");
      items.push({ kind: "name", page: first.page, start: first.start, end: last.end, text });
    }
    run = [];
  };
  for (const word of words) {
    const continues = word.joined && run.at(-1)?.page === word.page;
    if (!continues || !isName(word)) close();
    if (isName(word)) run.push(word);
  }
  close();
  return items;
}

const isCapitalised = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
const isAcronym = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text);

function* wordsOf(page: number, text: string): Generator<Word> {
  let lastEnd: number | undefined;
  for (const { 0: raw, index } of text.matchAll(
    /\p{L}[\p{L}\p{M}\d]*(?:\p{Pd}[^\S\n]*\n\s*\p{Ll}[\p{L}\p{M}\d]*)*/gu,
  )) {
    yield {
      text: raw.replace(/\p{Pd}\s+/gu, ""),
      page,
      start: index,
      end: index + raw.length,
      first: beginsSentence(text, index),
      joined: lastEnd !== undefined && /^(?:[^\S\n]*\n?\s*|\p{Pd}\s*)$/u.test(text.slice(lastEnd, index)),
    };
    lastEnd = index + raw.length;
  }
}

// After a full stop, question mark or colon, with or without a marker; in a quotation; after a heading or bullet.
const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.?!:…•\p{Co}][”’"')]*\s?\d{0,3}|[“‘"(])$/u.test(text.slice(0, start).trimEnd().slice(-12).trimStart());
