/**
 * How far a mark at the edge of a paragraph stands out into the margin, as a share of its width:
 * small marks look like a dent in the edge when they end flush with the letters.
 */
const atEnd: Readonly<Record<string, number>> = {
  ".": 0.7,
  ",": 0.7,
  "-": 0.6,
  "\u2010": 0.6,
  ":": 0.5,
  ";": 0.5,
  "’": 0.6,
  "”": 0.6,
  "–": 0.3,
};

const atStart: Readonly<Record<string, number>> = { "‘": 0.6, "“": 0.6, "(": 0.2 };

/** The share of the last letter that hangs at the end of a line. */
export const hangAtEnd = (letter: string): number => atEnd[letter] ?? 0;

/** The share of the first letter that hangs at the start of a line. */
export const hangAtStart = (letter: string): number => atStart[letter] ?? 0;
