/** A word as a hasty hand types it: two letters swapped, one left out, one doubled, one hit beside its key. */
export function typosOf(word: string): string[] {
  const letters = [...word];
  const at = letters.flatMap((letter, index) => (/[\p{L}\p{N}]/u.test(letter) ? [index] : []));
  const typos = at.flatMap((index) => {
    const letter = letters[index] as string;
    const next = letters[index + 1];
    const beside = neighbours[letter.toLowerCase()];
    return [
      ...(next !== undefined && /[\p{L}\p{N}]/u.test(next) ? [letters.with(index, next).with(index + 1, letter)] : []),
      ...(at.length > 1 ? [letters.toSpliced(index, 1)] : []),
      letters.toSpliced(index, 0, letter),
      ...(beside === undefined ? [] : [letters.with(index, beside)]),
    ].map((each) => each.join(""));
  });
  return [...new Set(typos)].filter((typo) => typo !== word);
}

/** For each key of the keyboard the one to its right. */
const neighbours: Readonly<Record<string, string>> = Object.fromEntries(
  ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"].flatMap((row) =>
    [...row].slice(1).map((key, index) => [row[index] as string, key]),
  ),
);
