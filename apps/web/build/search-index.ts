import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { type SearchDocument, searchDocuments } from "../src/search/documents.ts";
import { joinedKey, keyWords, wholeKey } from "../src/search/search-terms.ts";

/**
 * Adds the index of the search to a built site, and the scripts that read it: `<folder>/pagefind`. It has the records, the
 * pages of the brief and the documentation, each once; the pages themselves would repeat the labels of all their links.
 */
export async function addSearchIndex(folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: "en", rootSelector: "main", maxFragments: 100 });
  if (!index) throw new Error(errors.join("\n"));
  const problems: string[] = [];
  const documents = searchDocuments();
  const nameWords = new Set(documents.flatMap(({ names }) => names.flatMap((name) => keyWords(name).split(" "))));
  for (const document of documents) {
    const content = htmlOf(document, nameWords);
    problems.push(...(await index.addHTMLFile({ url: `/${document.path}`, content })).errors);
  }
  for (const path of globSync("docs/**/index.html", { cwd: folder }).toSorted()) {
    const content = readFileSync(join(folder, path), "utf8").replace(
      '<main id="main"',
      '<main id="main" data-pagefind-filter="group:Documentation" data-pagefind-meta="group:Documentation"',
    );
    problems.push(...(await index.addHTMLFile({ url: `/${dirname(path)}/`, content })).errors);
  }
  const target = join(folder, "pagefind");
  problems.push(...(await index.writeFiles({ outputPath: target })).errors);
  await close();
  if (problems.length > 0) throw new Error(problems.join("\n"));
  for (const name of unused) rmSync(join(target, name));
  writeFileSync(join(target, "names.json"), JSON.stringify(wordsOfNames(documents)));
}

/** The single words that occur in names, by which misspelt ones are corrected: each once, in code point order. */
const wordsOfNames = (documents: readonly SearchDocument[]): readonly string[] =>
  [...new Set(documents.flatMap(({ names }) => names.flatMap((name) => name.split(/[^\p{L}\p{M}\p{N}’'-]+/u))))]
    .filter((word) => /\p{L}{3}/u.test(word))
    .sort();

/** What Pagefind adds for pages that use its own interface, and for languages without a stemmer. */
const unused = [
  "pagefind-component-ui.css",
  "pagefind-component-ui.js",
  "pagefind-highlight.js",
  "pagefind-modular-ui.css",
  "pagefind-modular-ui.js",
  "pagefind-ui.css",
  "pagefind-ui.js",
];

/** A document as a page for the index: names weigh most, then the title. */
function htmlOf(document: SearchDocument, nameWords: ReadonlySet<string>): string {
  const { excerpt, group, kind, language, names, text, title } = document;
  const keys = names.map((name) => [name, keyWords(name), joinedKey(name), wholeKey(name)].join(" "));
  // Other words of the title have only one spelling, and might sound like a name: "game", "Homel".
  const namesInTitle = keyWords(title)
    .split(" ")
    .filter((word) => word.length > 3 && nameWords.has(word));
  return `<!doctype html><html lang="en"><body><main data-pagefind-filter="group:${group}">
<h1>${escaped(title)}</h1>
<p data-pagefind-weight="9">${escaped(keys.join(". "))}</p>
<p data-pagefind-weight="3">${namesInTitle.join(" ")}</p>
<p>${escaped(text)}</p>
<span data-pagefind-meta="group">${escaped(group)}</span>
<span data-pagefind-meta="kind">${escaped(kind)}</span>
<span data-pagefind-meta="lang">${language ?? ""}</span>
<span data-pagefind-meta="excerpt">${escaped(excerpt)}</span>
</main></body></html>`;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
