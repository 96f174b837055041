import { quantity } from "../../records/types/quantity.ts";
import { countedUnits } from "../../vocabularies/unit.ts";
import { type UnitWords, unitWords } from "../../vocabularies/unit-words.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const quantityUnit: Rule = {
  id: "quantity/unit",
  severity: "error",
  scope: "record",
  requirement: "The unit of a quantity matches its printed words, such as “USD” or “%”.",
  reason: "A number in the wrong unit is wrong, although the number itself looks right.",
  bad: '"value": 54.5, "unit": "person", "asPrinted": "54.5%"',
  good: '"value": 54.5, "unit": "%", "asPrinted": "54.5%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const { unit, asPrinted } = value;
      if (asPrinted === undefined) continue;
      const printed = printedUnit(unit, asPrinted);
      const isMentioned = signs.get(unit)?.test(asPrinted) ?? true;
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
  // By the noun after the number: `division` for “10 divisions”, and none for “3,000 from Russia”.
  const counted = countedPatterns.filter(([, pattern]) => pattern.test(printed)).map(([name]) => name);
  if (counted.includes(unit)) return undefined;
  const units = [...named.filter(([words]) => words.test(printed)).map(([, name]) => name), ...counted];
  return units.find((name) => {
    const isPoints = name === "%" && unit === "percentage-point";
    const isRate = name.includes("rate") && unit.endsWith(`-per-${name.split(" ").at(-1)}`);
    return name !== unit && !isPoints && !isRate;
  });
}

/** Other words that the paper uses for a unit. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ["aircraft", "aircrafts|jets?|planes?"],
  ["person", "people|men|soldiers|specialists|troops|participants"],
  ["strike", "blows?"],
  ["vehicle", "vehicles?"],
  ["year", "decades?"],
]);

/** The singular, the plural and the synonyms of a unit, as alternatives of a pattern. */
const formsOf = ([unit, { one, many }]: readonly [string, UnitWords]): string =>
  [one, many, synonyms.get(unit) ?? one].join("|");

const times = Object.entries<UnitWords>(unitWords).filter(([unit, { intl }]) => unit !== "%" && intl?.style === "unit");

/** What the printed words must contain for each unit, except counted things, which have many names. */
const signs: ReadonlyMap<string, RegExp> = new Map([
  ["%", /%|per ?cent/i],
  ["percentage-point", /points?\b/i],
  ["USD", /\bUSD\b|\bUS ?dollars?\b|\bdollars?\b|\$/i],
  ["ratio", /\btimes\b|\bhalf\b|\bthird\b|\bquarter\b|\bfold\b|\bto one\b|:/i],
  ...times.map((time): [string, RegExp] => [time[0], new RegExp(`\\b(?:${formsOf(time)})\\b`, "i")]),
]);

/** Printed words that determine the unit, wherever they are. */
const named: readonly (readonly [RegExp, string])[] = [
  [/%|per ?cent(?!age)/i, "%"],
  [/percentage points?/i, "percentage-point"],
  [/\bUSD\b|\$|\bdollars?\b/, "USD"],
  [/\btimes (?:more|less|as|larger|smaller)\b|\b(?:two|three|four|five|ten) times\b/i, "ratio"],
  [/\b(?<!within )(?:a|per|each|every) month\b/i, "a rate by the month"],
  [/\b(?<!within )(?:a|per|each|every) year\b/i, "a rate by the year"],
  [/€|\bEUR\b|\beuros?\b|\bRUB\b|\bBYN\b|\broubles?\b|\brubles?\b|£|\bGBP\b/i, "another currency"],
];

const numbers = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty";

// Up to three words can be between a number and its noun, as in “three military transport aircraft”, but no preposition.
const between = "(?: (?!(?:of|in|from|by|at|to|for|and|or|a|per|each|every)\\b)[\\p{L}\\p{N}-]+){0,3} ";

const countedPatterns = [
  ...countedUnits.map((unit) => [unit, `\\d|\\b(?:an?|${numbers})`] as const),
  ...times.map((unit) => [unit, `\\d|\\b(?:over|within(?: an?)?|${numbers})`] as const),
].map(([unit, number]) => [unit[0], new RegExp(`(?:${number})${between}(?:${formsOf(unit)})\\b`, "iu")] as const);
