import { paper, type Records } from "@unionstate/schema";
import { printedStrings } from "./printed-strings.ts";
import { type Source, sourceOf } from "./source.ts";

/**
 * Makes a paper that prints exactly what the records quote, set as badly as the real one: narrow lines, hyphenated words,
 * footnotes between paragraphs, markers attached to words. It replaces the paper where no copy is available.
 */
export function standInPaper(records: Records): Source {
  const strings = [...printedStrings(records)];
  const citations = records
    .of("citations")
    .map(({ record }) => record)
    .toSorted((a, b) => a.number - b.number);
  const texts = Array.from({ length: paper.pages }, (_, index) => {
    const page = index + 1;
    const here = strings.filter(({ pages }) => pages.includes(page));
    const headings = here.filter(({ kind }) => kind === "heading").map(({ text }) => text);
    const quoted = here.filter(({ kind }) => kind === "words" || kind === "name").map(({ text }) => text);
    const markers = citations.filter(({ marker }) => marker.page === page).map(({ number }) => number);
    const notes = citations.filter((citation) => citation.page === page);
    return [
      ...new Set(headings),
      ...[...new Set(quoted)].map((text) => narrowLines(`the paper says “${text}” here and there.`)),
      ...markers.map((number) => `a remark that ends like this.${number}`),
      ...notes.map(({ number, works, urlAsPrinted }) => {
        const addresses = [...(works ?? []).flatMap(({ url }) => url ?? []), ...(urlAsPrinted ? [urlAsPrinted] : [])];
        return `${number}${addresses.map(brokenAddress).join(";\n") || "A note in prose."}`;
      }),
    ].join("\n\n");
  });
  return sourceOf(texts);
}

const width = 46;

// Lines of at most one width; a long word that does not fit is cut with a hyphen.
function narrowLines(sentence: string): string {
  const done: string[] = [];
  let line = "";
  for (const word of sentence.split(" ")) {
    const room = width - line.length - 2;
    if (room >= word.length) line += ` ${word}`;
    else if (/^\p{L}\p{Ll}{7,}/u.test(word) && room >= 3) {
      const cut = Math.min(room, 5);
      done.push(`${line} ${word.slice(0, cut)}-`);
      line = word.slice(cut);
    } else {
      done.push(line);
      line = word;
    }
  }
  return [...done, line].map((text) => text.trim()).join("\n\n");
}

// An address breaks after a slash, and within a word with a hyphen.
const brokenAddress = (address: string): string =>
  address.replace(/(.{20}\/)/, "$1\n").replace(/([a-z]{5})([a-z]{5})/, "$1-\n$2");
