import type { Records } from "@unionstate/schema";
import { printedStrings } from "../src/source/printed-strings.ts";
import { type Source, sourceOf } from "../src/source/source.ts";

/**
 * A paper that prints just what the records say it prints, set as badly as the real one: narrow lines, words cut with
 * hyphens, footnotes between paragraphs, markers glued to words. With it the instruments can be tried on all records by
 * whoever has no copy of the paper.
 */
export function standInPaper(records: Records): Source {
  const strings = [...printedStrings(records)];
  const citations = records.of("citations").map(({ record }) => record);
  const texts = Array.from({ length: 38 }, (_, index) => {
    const page = index + 1;
    const on = strings.filter(({ pages }) => pages.includes(page));
    const headings = on.filter(({ kind }) => kind === "heading").map(({ text }) => `${text}\n`);
    const said = new Set(on.filter(({ kind }) => kind === "words" || kind === "name").map(({ text }) => text));
    const sentences = [...said].map((text) => set(`the paper says “${text}” here and there.`));
    const markers = citations
      .filter(({ marker }) => marker.page === page)
      .toSorted((a, b) => a.number - b.number)
      .map(({ number }) => `one remark ends like this.${number}\n`);
    const notes = citations
      .filter((citation) => citation.page === page)
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, works, urlAsPrinted, comment }) => {
        const addresses = [...(works ?? []).flatMap(({ url }) => url ?? []), ...(urlAsPrinted ? [urlAsPrinted] : [])];
        return `${number}${addresses.length > 0 ? addresses.map(broken).join(";\n") : (comment ?? "The note is in prose.")}\n`;
      });
    return [...headings, ...sentences, ...markers, ...notes].join("\n");
  });
  return sourceOf(texts);
}

const width = 46;

// Lines of one width, long words cut anywhere: the text comes back only if line breaks and hyphens are undone.
function set(sentence: string): string {
  let line = "";
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    if (line.length + word.length + 1 <= width) line += `${line && " "}${word}`;
    else {
      lines.push(line);
      line = word;
    }
    while (line.length > width) {
      lines.push(`${line.slice(0, width - 1)}-`);
      line = line.slice(width - 1);
    }
  }
  return `${[...lines, line].join("\n\n")}\n`;
}

// An address breaks behind a slash or within a word, there with a hyphen that is not its own.
const broken = (address: string): string =>
  address.replace(/(.{20}\/)/g, "$1\n").replace(/([a-z]{5})([a-z]{5})/, "$1-\n$2");
