import { quantity } from "../../records/types/quantity.ts";
import { unit as unitVocabulary } from "../../vocabularies/unit.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

/** What the printed words must contain for each unit, except counted things, which have many names. */
const signs: Readonly<Record<string, RegExp>> = {
  "%": /%|per ?cent/i,
  pp: /points?\b/i,
  USD: /\bUSD\b|\bUS ?dollars?\b|\bdollars?\b|\$/i,
  a: /\byears?\b|\bdecades?\b/i,
  mo: /\bmonths?\b/i,
  wk: /\bweeks?\b/i,
  d: /\bdays?\b/i,
  h: /\bhours?\b/i,
  "1": /\btimes\b|\bhalf\b|\bthird\b|\bquarter\b|\bfold\b|\bto one\b|:/i,
};

/** Printed words that determine the unit. */
const named: readonly (readonly [RegExp, string])[] = [
  [/%|per ?cent(?!age)/i, "%"],
  [/percentage points?/i, "pp"],
  [/\bUSD\b|\$|\bdollars?\b/, "USD"],
  [/\btimes (?:more|less|as|larger|smaller)\b|\b(?:two|three|four|five|ten) times\b/i, "1"],
  [/\b(?:a|per|each|every) month\b/i, "a rate by the month, `…/mo`"],
  [/\b(?:a|per|each|every) year\b/i, "a rate by the year, `…/a`"],
  [/\b(?:\d+|two|three|four|five|six|ten|twenty|over|within)\b.*\b(?:years?|decades?)\b/i, "a"],
  [/\b(?:\d+|two|three|four|five|six|ten|twenty|over|within)\b.*\bmonths?\b/i, "mo"],
  [/€|\bEUR\b|\beuros?\b|\bRUB\b|\bBYN\b|\broubles?\b|\brubles?\b|£|\bGBP\b/i, "another currency"],
];

export const quantityUnit: Rule = {
  id: "quantity/unit",
  severity: "error",
  scope: "record",
  requirement: "The unit of a quantity matches its printed words, such as “USD” or “%”.",
  reason: "A number in the wrong unit is wrong, although the number itself looks right.",
  bad: '"value": 54.5, "unit": "{person}", "asPrinted": "54.5%"',
  good: '"value": 54.5, "unit": "%", "asPrinted": "54.5%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const { unit, asPrinted } = value;
      if (asPrinted === undefined) continue;
      const printed = printedUnit(unit, asPrinted);
      const isMentioned = signs[unit]?.test(asPrinted) ?? true;
      if (printed === undefined && isMentioned) continue;
      yield {
        file,
        path: [...path, "unit"],
        message: printed
          ? `The unit is \`${unit}\`, but the paper prints “${asPrinted}”.`
          : `The unit is \`${unit}\`, but “${asPrinted}” does not mention it.`,
        expected: printed
          ? `The printed unit: ${printed.includes(" ") ? printed : `\`${printed}\``}.`
          : "`asPrinted` with the unit. Example: `600 million USD`.",
        fix: fixFor(printed),
      };
    }
  },
};

function fixFor(printed: string | undefined): string {
  if (printed === undefined) return "Include the printed unit in `asPrinted`, or correct the unit.";
  return printed.includes(" ")
    ? "Correct the unit or `asPrinted`."
    : `Change the unit to \`${printed}\`, or correct \`asPrinted\`.`;
}

/** The unit that the printed words name, if it is not the unit of the quantity. */
function printedUnit(unit: string, printed: string): string | undefined {
  // By the noun after the number: `{division}` for “10 divisions”, and none for “3,000 from Russia”.
  const counted = countedPatterns.filter(([, pattern]) => pattern.test(printed)).map(([name]) => name);
  if (counted.includes(unit)) return undefined;
  const units = [...named.filter(([words]) => words.test(printed)).map(([, name]) => name), ...counted];
  return units.find((name) => {
    const isPoints = name === "%" && unit === "pp";
    const isRate = name.includes("…/") && unit.endsWith(name.slice(name.indexOf("/"), -1));
    return name !== unit && !isPoints && !isRate;
  });
}

/** Other names that the paper uses for counted things. */
const synonyms: Readonly<Record<string, string>> = {
  "{aircraft}": "jets?|planes?",
  "{person}": "people|men|soldiers|specialists|troops|participants",
  "{strike}": "blows?",
};

const nouns = unitVocabulary.options.flatMap((name): [string, string][] => {
  const [, noun] = /^\{(\w+)\}$/.exec(name) ?? [];
  if (noun === undefined) return [];
  const forms = noun.endsWith("y") ? `${noun.slice(0, -1)}(?:y|ies)` : `${noun}(?:e?s)?`;
  return [[name, synonyms[name] ? `${forms}|${synonyms[name]}` : forms]];
});

const times: readonly [string, string][] = [
  ["h", "hours?"],
  ["d", "days?"],
  ["wk", "weeks?"],
];

// Up to three words can be between a number and its noun, as in “three military transport aircraft”, but no preposition.
const countedPatterns = [...nouns, ...times].map(
  ([name, noun]) =>
    [
      name,
      new RegExp(
        `(?:\\d|\\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty))(?: (?!(?:of|in|from|by|at|to|for|and|or)\\b)[\\p{L}\\p{N}-]+){0,3} (?:${noun})\\b`,
        "iu",
      ),
    ] as const,
);
