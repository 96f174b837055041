const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const together = new RegExp(
  [
    `(?:\\d{1,2} )?(?:${months}) \\d{4}`,
    "\\b(?:as of|since|from|until|by) (?:mid-)?\\d{4}",
    "\\d[\\d,.–]* (?:million|billion|trillion|hours?|km|%)",
    `\\d{1,2} (?:${months})`,
    "\\b(?:pp?\\.|[Nn]otes?|[Pp]ages?) \\d+",
  ].join("|"),
  "g",
);

/**
 * A text in which dates, numbers with their units, and “as of 2020” are not broken across lines: their spaces become
 * no-break spaces.
 *
 * @example unbroken("US$600 million (as of 2020)") // "US$600\u00a0million (as\u00a0of\u00a02020)"
 */
export const unbroken = (text: string): string => text.replace(together, (words) => words.replaceAll(" ", "\u00a0"));
