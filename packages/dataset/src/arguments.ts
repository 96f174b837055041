/** Arguments that are wrong, from JavaScript or with a forced type: what was passed, and what to pass instead. */

/** A word and, if another is close to it, a question: `Did you mean \`belarus\`?`, with a space before it. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const near = nearest(word, words);
  return near === undefined ? "" : ` Did you mean \`${near}\`?`;
}

/** The word closest to a misspelt one: at most every third letter differs. */
function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(word.length / 3));
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/** The number of letters to add, remove or replace (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * The error for an argument of the wrong type: what is wrong with the value, then how to fix it.
 *
 * @param call what takes the argument. Example: `references`
 * @param expected what the value is not. Example: `a record`
 * @param fix what to pass, as a sentence
 */
export const wrongArgument = (call: string, value: unknown, expected: string, fix: string): TypeError =>
  new TypeError(`\`${call}\` got ${shown(value)}, which is not ${expected}. ${fix}`);

/**
 * Checks that an option or argument is a list: a text has a length and `includes` as well.
 *
 * @param name the name of the option or argument
 */
export function checkList(call: string, name: string, value: unknown): void {
  if (Array.isArray(value)) return;
  const example = typeof value === "string" ? value : "…";
  throw wrongArgument(call, value, `a list of ${name}`, `Pass a list, such as \`["${example}"]\`.`);
}

function shown(value: unknown): string {
  if (typeof value === "string") return `\`${JSON.stringify(value)}\``;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "another object" : `\`${String(value)}\``;
}
