/** Finds what has all words of a search, as they are written or as they sound. */
import { joinedKey, keyWords, lettersOf, wholeKey, wordsOf } from "../search/search-terms.ts";

/** What is used of Pagefind. */
export type Pagefind = {
  readonly options: (options: { readonly ranking: Readonly<Record<string, number>> }) => Promise<void>;
  readonly search: (
    term: string | null,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly Found[] }>;
};

/** A result, whose text is loaded when it is needed. */
export type Found = { readonly id: string; readonly score: number; readonly data: () => Promise<FoundText> };

export type FoundText = {
  readonly raw_url?: string;
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly content: string;
  /** The places of the words that were found among those of the content. */
  readonly locations: readonly number[];
};

/** What was found. */
export type Findings = {
  /** The best first. */
  readonly results: readonly Found[];
  /** The words that nothing contains as they are written, but that sound like a name. */
  readonly heard: readonly string[];
  /** The words that nothing contains, in any spelling. */
  readonly unknown: readonly string[];
};

/**
 * Finds what is called by this name; then entities that have all its words in a name; then what contains the words, or
 * longer ones that begin with them, or names that sound like them: each group with the best first, and entities before
 * others at the same score.
 *
 * @param group the group of documents to search in; empty for all
 */
export async function find(pagefind: Pagefind, term: string, group: string): Promise<Findings> {
  const options = group === "" ? {} : { filters: { group } };
  const search = async (each: string): Promise<readonly Found[]> =>
    lettersOf(each) === "" ? [] : (await pagefind.search(each, options)).results;
  const words = await Promise.all(
    wordsOf(term).map(async (word) => ({
      word,
      written: (await isWritten(pagefind, word)) ? await search(word) : undefined,
      named: await named(pagefind, search, keyWords(word)),
    })),
  );
  const everyWord = common(words.map(({ written = [], named: sounding = [] }) => best([...written, ...sounding])));
  const [called, joined = [], entities] = await Promise.all([
    search(`"${wholeKey(term)}"`),
    named(pagefind, search, joinedKey(term)),
    pagefind.search(null, { filters: { group: "Entities" } }),
  ]);
  const isEntity = among(entities.results);
  const isCalled = among(called);
  const isInName = among(common(words.map(({ named: sounding = [] }) => sounding)));
  const rankOf = (found: Found): number => (isCalled(found) ? 2 : isEntity(found) && isInName(found) ? 1 : 0);
  const results = best([...everyWord, ...joined, ...called]).toSorted(
    (a, b) => rankOf(b) - rankOf(a) || b.score - a.score || Number(isEntity(b)) - Number(isEntity(a)),
  );
  const isFound = called.length + joined.length > 0;
  return {
    results,
    heard: words.flatMap(({ word, written, named: sounding }) => (!written && sounding ? [word] : [])),
    unknown: words.flatMap(({ word, written, named: sounding }) => (written || sounding || isFound ? [] : [word])),
  };
}

/**
 * Whether the index has a word, or one that begins with it. Where it has neither, Pagefind finds what has the beginning of
 * the word instead: “as” for “Astravyets”.
 */
async function isWritten(pagefind: Pagefind, word: string): Promise<boolean> {
  if ((await pagefind.search(`"${word}"`)).results.length > 0) return true;
  const [first] = (await pagefind.search(word)).results;
  if (!first) return false;
  const { content, locations } = await first.data();
  const texts = content.split(/\s+/);
  return locations.some((place) => lettersOf(texts[place] ?? "").startsWith(lettersOf(word)));
}

/** What has exactly these keys of names, with scores; `undefined` if no name has them. A phrase alone has no scores. */
async function named(
  pagefind: Pagefind,
  search: (term: string) => Promise<readonly Found[]>,
  keys: string,
): Promise<readonly Found[] | undefined> {
  if (keys === "" || (await pagefind.search(`"${keys}"`)).results.length === 0) return undefined;
  const exact = new Set((await search(`"${keys}"`)).map(({ id }) => id));
  return (await search(keys)).filter(({ id }) => exact.has(id));
}

/** Each result once, with its best score. */
function best(results: readonly Found[]): readonly Found[] {
  const byId = new Map<string, Found>();
  for (const found of results) if (found.score > (byId.get(found.id)?.score ?? 0)) byId.set(found.id, found);
  return [...byId.values()];
}

/** Whether a result is one of these. */
function among(results: readonly Found[]): (found: Found) => boolean {
  const ids = new Set(results.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}

/** The results of all searches, with the sum of their scores. */
function common([first = [], ...others]: readonly (readonly Found[])[]): readonly Found[] {
  const scores = others.map((results) => new Map(results.map(({ id, score }) => [id, score])));
  return first
    .filter(({ id }) => scores.every((known) => known.has(id)))
    .map((found) => ({
      ...found,
      score: scores.reduce((sum, known) => sum + (known.get(found.id) ?? 0), found.score),
    }));
}
