import { quantity } from "../../records/types/quantity.ts";
import { countedUnits } from "../counted-units.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** What the printed words have to say for a unit to be theirs; what is counted in braces has names of many kinds. */
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

/** Words that name a unit, whatever the record says. */
const named: readonly (readonly [RegExp, string])[] = [
  [/%|per ?cent(?!age)/i, "%"],
  [/percentage points?/i, "pp"],
  [/\bUSD\b|\$|\bdollars?\b/, "USD"],
  [/\btimes (?:more|less|as|larger|smaller)\b|\b(?:two|three|four|five|ten) times\b/i, "1"],
  [/\b(?:a|per|each|every) month\b/i, "a rate by the month, `…/mo`"],
  [/\b(?:a|per|each|every) year\b/i, "a rate by the year, `…/a`"],
  // A time is one whatever it is a time of; a rate has it behind the stroke.
  [/\b(?:\d+|two|three|four|five|six|ten|twenty|over|within)\b.*\b(?:years?|decades?)\b/i, "a"],
  [/\b(?:\d+|two|three|four|five|six|ten|twenty|over|within)\b.*\bmonths?\b/i, "mo"],
  [/€|\bEUR\b|\beuros?\b|\bRUB\b|\bBYN\b|\broubles?\b|\brubles?\b|£|\bGBP\b/i, "another currency"],
];

/** A quantity has the unit that its printed words name: money its currency, a share its sign. */
export const unitAsPrinted: Rule = {
  id: "quantity/unit",
  severity: "error",
  scope: "record",
  wants: "The unit of a quantity is the one that its printed words name: money its currency, a share its sign.",
  reason: "A number in the wrong unit is a wrong number, and nothing in the number shows it.",
  bad: '"value": 54.5, "unit": "{person}", "asPrinted": "54.5%"',
  good: '"value": 54.5, "unit": "%", "asPrinted": "54.5%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const { unit, asPrinted } = value;
      if (asPrinted === undefined) continue;
      const counted = countedUnits(asPrinted);
      const other = [...named, ...counted.map((name) => [/^/, name] as const)].find(
        ([words, name]) =>
          words.test(asPrinted) &&
          !counted.includes(unit) &&
          name !== unit &&
          !(name === "%" && unit === "pp") &&
          !(name.includes("…/") && unit.endsWith(name.slice(name.indexOf("/"), -1))),
      );
      const missing = signs[unit] && !signs[unit].test(asPrinted);
      if (!other && !missing) continue;
      yield {
        file,
        path: [...path, "unit"],
        message: other
          ? `The unit is \`${unit}\`, and the paper prints “${asPrinted}”.`
          : `The unit is \`${unit}\`, of which “${asPrinted}” says nothing.`,
        expected: other ? `The unit that is printed: ${other[1]}.` : "The unit that is printed.",
        fix: "Mend the unit, or carry over the unit with the number in `asPrinted`.",
      };
    }
  },
};
