import type { Item } from "./item.ts";

/** A word of the running text, as it reads once line breaks are undone. */
type Word = {
  readonly text: string;
  readonly page: number;
  readonly start: number;
  readonly end: number;
  /** Whether it begins a sentence, a heading or a quotation, where any word takes a capital. */
  readonly first: boolean;
  /** Whether it belongs to the word before it: only a space or a hyphen stands between. */
  readonly joined: boolean;
};

/**
 * The capitalised names of the running text: rows of words with capitals. A word that begins a sentence counts only if
 * the paper writes it with a capital inside sentences too, and never small.
 *
 * @param body of each page, by number, with headings blanked: see `layoutOf`
 */
export function namesIn(body: ReadonlyMap<number, string>): Item[] {
  const words = [...body].flatMap(([page, text]) => [...wordsOf(page, text)]);
  const inside = new Set(words.filter((word) => !word.first && isCapital(word)).map(({ text }) => text));
  const small = new Set(words.filter((word) => !isCapital(word)).map(({ text }) => text.toLowerCase()));
  const isName = (word: Word): boolean =>
    isCapital(word) &&
    (!word.first || isAcronym(word.text) || (inside.has(word.text) && !small.has(word.text.toLowerCase())));

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

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text);
const isAcronym = (text: string): boolean => /\p{Lu}.*\p{Lu}/u.test(text);

function* wordsOf(page: number, text: string): Generator<Word> {
  let last: { readonly end: number } | undefined;
  for (const { 0: raw, index } of text.matchAll(
    /\p{L}[\p{L}\p{M}\d]*(?:\p{Pd}[^\S\n]*\n\s*\p{Ll}[\p{L}\p{M}\d]*)*/gu,
  )) {
    const before = last ? text.slice(last.end, index) : "\n\n";
    yield {
      text: raw.replace(/\p{Pd}\s+/gu, ""),
      page,
      start: index,
      end: index + raw.length,
      first: beginsSentence(text, index),
      joined: last !== undefined && /^(?:[^\S\n]*\n?\s*|\p{Pd}\s*)$/u.test(before),
    };
    last = { end: index + raw.length };
  }
}

// Behind a full stop, question mark or colon, with or without a marker; in a quotation; behind a heading or bullet.
const beginsSentence = (text: string, start: number): boolean =>
  /(?:^|[.?!:…•\p{Co}][”’"')]*\s?\d{0,3}|[“‘"(])$/u.test(text.slice(0, start).trimEnd().slice(-12).trimStart());
