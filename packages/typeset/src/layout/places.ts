import type { SetLine } from "../paragraph/set-line.ts";

/** Where something stands: the page, and the name that a link leads to. */
export type Place = { readonly page: number; readonly destination: string };

/** Where things have come to stand on the pages laid out so far; what is named later is not found. */
export type PlacesSoFar = {
  /** The places of a name given with `places`, in their order. */
  of(name: string): Place[];
  /** The pages whose text holds one of these words or names, whole and in this spelling. */
  naming(words: readonly string[]): Place[];
};

/** Finds named places and words on pages that are laid out. */
export class Places {
  #count = 0;
  readonly #found = new Map<string, Place[]>();
  readonly #texts: string[] = [];
  readonly #tops: SetLine[] = [];
  readonly #read = new WeakSet<SetLine>();

  on(pages: readonly LaidPage[]): PlacesSoFar {
    pages.forEach((page, i) => {
      const lines = page.items.flatMap(({ item }) => ("pieces" in item ? [item as SetLine] : []));
      for (const line of lines) this.#note(line, i + 1);
      this.#texts[i] = joined(lines);
      const [first] = lines;
      if (first) this.#tops[i] = first;
    });
    return {
      of: (name) => this.#found.get(name) ?? [],
      naming: (words) => this.#naming(words),
    };
  }

  #note(line: SetLine, page: number): void {
    if (line.places.length === 0 || this.#read.has(line)) return;
    this.#read.add(line);
    const destination = this.#destination(line);
    for (const name of line.places) {
      const places = this.#found.get(name) ?? [];
      places.push({ page, destination });
      this.#found.set(name, places);
    }
  }

  #naming(words: readonly string[]): Place[] {
    if (words.length === 0) return [];
    const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    // Most pages name none of them: the cheap question comes first.
    const held = (text: string): boolean => words.some((word) => text.includes(word));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "u");
    return this.#texts.flatMap((text, i) => {
      const top = this.#tops[i];
      return top && held(text) && pattern.test(text) ? [{ page: i + 1, destination: this.#destination(top) }] : [];
    });
  }

  #destination(line: SetLine): string {
    line.id ??= `place-${++this.#count}`;
    return line.id;
  }
}

/** The text of lines, with words that a line's end cuts in two made whole. */
const joined = (lines: readonly SetLine[]): string =>
  lines.map((line) => (line.pieces.at(-1)?.kind === "hyphen" ? line.text.slice(0, -1) : `${line.text} `)).join("");
