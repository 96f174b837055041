import { SetLine } from "../paragraph/set-paragraph.ts";

/** The position of something: its page, and the name that a link to it uses. */
export type Place = { readonly page: number; readonly destination: string };

/** The positions of things on the pages laid out so far; what comes later is not found. */
export type PlacesSoFar = {
  /** The positions of a name given with `places`, in document order. */
  of(name: string): Place[];
  /** The pages whose text contains one of these words or names, whole and in this spelling. */
  mentioning(words: readonly string[]): Place[];
};

/** Finds named places and words on pages that are laid out. */
export class Places {
  #count = 0;
  readonly #found = new Map<string, Place[]>();
  readonly #texts: string[] = [];
  /** The indexes of the pages that contain a word. */
  readonly #pages = new Map<string, Set<number>>();
  readonly #tops: SetLine[] = [];
  readonly #read = new WeakSet<SetLine>();

  on(pages: readonly LayoutPage[]): PlacesSoFar {
    pages.forEach((page, i) => {
      const lines = page.items.flatMap(({ item }) => (item instanceof SetLine ? [item] : []));
      for (const line of lines) this.#record(line, i + 1);
      const text = joined(lines);
      if (this.#texts[i] !== text) {
        this.#texts[i] = text;
        for (const [word] of text.matchAll(wordPattern)) {
          const pages = this.#pages.get(word);
          if (pages) pages.add(i);
          else this.#pages.set(word, new Set([i]));
        }
      }
      const [first] = lines;
      if (first) this.#tops[i] = first;
    });
    return {
      of: (name) => this.#found.get(name) ?? [],
      mentioning: (words) => this.#mentioning(words),
    };
  }

  #record(line: SetLine, page: number): void {
    if (line.places.length === 0 || this.#read.has(line)) return;
    this.#read.add(line);
    const destination = this.#destination(line);
    for (const name of line.places) {
      const places = this.#found.get(name) ?? [];
      places.push({ page, destination });
      this.#found.set(name, places);
    }
  }

  #mentioning(words: readonly string[]): Place[] {
    if (words.length === 0) return [];
    // Most pages contain none of them: only pages with the first word of a name are searched.
    const likely = new Set(words.flatMap((name) => [...(this.#pages.get(name.match(wordPattern)?.[0] ?? "") ?? [])]));
    return [...likely]
      .sort((a, b) => a - b)
      .flatMap((i) => {
        const top = this.#tops[i];
        return top && words.some((name) => contains(this.#texts[i] ?? "", name))
          ? [{ page: i + 1, destination: this.#destination(top) }]
          : [];
      });
  }

  #destination(line: SetLine): string {
    line.id ??= `place-${++this.#count}`;
    return line.id;
  }
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** Whether a text contains a name as whole words. Compiling a pattern for each name would be slower. */
function contains(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!letter.test(text[at - 1] ?? "") && !letter.test(text[at + name.length] ?? "")) return true;
  }
  return false;
}

const letter = /[\p{L}\p{N}]/u;

/** The text of lines, hyphenated words joined. */
const joined = (lines: readonly SetLine[]): string =>
  lines.map((line) => (line.pieces.at(-1)?.kind === "hyphen" ? line.text.slice(0, -1) : `${line.text} `)).join("");
