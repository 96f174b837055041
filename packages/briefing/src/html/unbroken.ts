/**
 * A text that is not broken between a number and what belongs to it: `US$600 million`, `8 December 2019`, `p. 10`,
 * `as of 2020`. The spaces become no-break spaces, which search and copying treat as spaces.
 */
export const unbroken = (text: string): string =>
  text
    .replace(/\bas of (?=(?:mid-)?\d)/g, "as\u00a0of\u00a0")
    .replace(beforeNumber, "\u00a0")
    .replace(afterNumber, "\u00a0")
    .replace(/(?<=\d) (?=(?:million|billion|trillion|hours)\b)/g, "\u00a0");

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const beforeNumber = new RegExp(
  `(?<=\\b(?:pp?\\.|[Nn]otes?|[Ff]ootnotes?|[Pp]ages?|[Ff]igure|[Vv]ersion|Myth|since|${months})) (?=#?\\d)`,
  "g",
);
/** After a number that is not a year: a unit, a month or what is counted. */
const afterNumber = new RegExp(
  `(?<=(?<![\\d,.–-])\\d{1,3}(?:[,.]\\d+)*) (?=(?:${months})\\b|(?!(?:and|as|at|by|for|from|in|is|of|on|or|that|the|to|was|were|which|with)\\b)\\p{Ll})`,
  "gu",
);
