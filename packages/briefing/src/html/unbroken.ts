/**
 * A text that is not broken between a number and what belongs to it: `US$600 million`, `8 December 2019`, `p. 10`,
 * `as of 2020`. The spaces become no-break spaces, which search and copying treat as spaces.
 */
export const unbroken = (text: string): string =>
  text
    .replace(/\bas of (?=(?:mid-)?\d)/g, "as\u00a0of\u00a0")
    .replace(beforeNumber, "\u00a0")
    .replace(afterNumber, "\u00a0");

const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const beforeNumber = new RegExp(
  `(?<=\\b(?:pp?\\.|[Nn]otes?|[Ff]ootnotes?|[Pp]ages?|[Ff]igure|[Vv]ersion|Myth|since|${months})) (?=#?\\d)`,
  "g",
);

/** The first word of what is measured or counted. Other words may follow a number by chance: `those under 35 prefer`. */
const counted = [
  "million|billion|trillion|mln|percentage|points?|times",
  "hours?|days?|weeks?|months?|years?",
  "people|men|members|participants|personnel|soldiers?|specialists|troops",
  "aircraft|armoured|army|armies|battalions?|coach|coaches|divisions?|fighters?|railway|regiments?|strikes?|tanks?",
  "agreements?|categories|countries|country|exercises?|facility|facilities|meetings?|roadmaps?|spheres?",
  "claims|deployments?|discrepancies|entities|events?|footnotes?|notes|pages|polls|records?|relations?|statements?",
].join("|");
/** After a number that is not a year: a unit, a month or what is counted. */
const afterNumber = new RegExp(`(?<=(?<![\\d,.-])\\d{1,3}(?:[,.]\\d+)*) (?=(?:${months}|${counted})\\b)`, "g");
