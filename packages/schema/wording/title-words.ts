/**
 * A text as it can be in an address: letters without accents and case, and digits, with single spaces for all else.
 * `Fort Trump’s Victims` is `fort trump victims`.
 */
export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[’']s\b|\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, " ");

/** The words of a title by which it can be recognised: those of at least four letters, as in `plainLetters`. */
export const titleWords = (title: string): string[] =>
  plainLetters(title)
    .split(" ")
    .filter((word) => word.length >= 4);
