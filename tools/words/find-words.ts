import { allowed, words } from "./words.ts";

/** A place where a word should be replaced. */
export type Match = {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly replacement: string;
};

/** Whether a file is searched: code and prose, without the records, the lockfiles, and the list of the words itself. */
export const isSearched = (path: string): boolean =>
  /\.(?:ts|mjs|md|ya?ml|json|cff|gritql?)$|^\.ci\/run$/.test(path) &&
  !/^packages\/dataset\/(?:data\/|rule-exceptions\.json|coverage-exemptions\.json)|(?:package-lock|\.lock)\.json$|^docs\/examples\/network-2014-2019\.md$|^tools\/words\//.test(
    path,
  );

/**
 * Every match of a word in the texts that is not at an allowed place, and the allowed places without a match.
 *
 * @param files the texts by their path
 */
export function findWords(files: ReadonlyMap<string, string>): {
  readonly matches: readonly Match[];
  readonly unusedPlaces: readonly { readonly path: RegExp; readonly pattern: RegExp }[];
} {
  const used = new Set<(typeof allowed)[number]>();
  const matches = [...files].flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) =>
      words.flatMap(({ pattern, replacement }): Match[] =>
        [...line.matchAll(pattern)]
          .filter(({ 0: match, index: at }) => {
            const place = allowed.find((each) => each.path.test(path) && isWithin(line, at, match, each.pattern));
            if (place) used.add(place);
            return !place;
          })
          .map(({ 0: match }) => ({ path, line: index + 1, text: match, replacement })),
      ),
    ),
  );
  return { matches, unusedPlaces: allowed.filter((place) => !used.has(place)) };
}

/** Whether a match is part of what an allowed pattern matches on the same line. */
function isWithin(line: string, at: number, match: string, pattern: RegExp): boolean {
  return [...line.matchAll(pattern)].some(
    (each) => each.index <= at && at + match.length <= each.index + each[0].length,
  );
}
