import { quantity } from "../../records/types/quantity.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

/** Words that mark a bound, and on which side of it the true value is. */
const words: readonly (readonly [RegExp, "above" | "below"])[] = [
  [
    /\b(?:less|fewer|no more|not more) than\b|\bat most\b|\bup to\b|\bunder\b|\bbelow\b|\bwithin\b|\balmost\b/i,
    "below",
  ],
  [/\b(?:more|greater|no less|not less|no fewer) than\b|\bat least\b|\bover\b|\babove\b|\bexceed/i, "above"],
];

export const quantityBound: Rule = {
  id: "quantity/bound",
  severity: "error",
  scope: "record",
  requirement: "A quantity printed with words such as “more than” or “almost” is a bound in that direction.",
  reason: "The words “more than 75%” do not state the value 75, and “less than 75%” is their opposite.",
  bad: '"kind": "exact", "value": 75, "unit": "%", "asPrinted": "more than 75%"',
  good: '"kind": "bound", "comparator": ">", "value": 75, "unit": "%", "asPrinted": "more than 75%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const { asPrinted } = value;
      if (asPrinted === undefined || value.kind === "range") continue;
      const [, side] = words.find(([word]) => word.test(asPrinted)) ?? [];
      if (side === undefined) continue;
      if (value.kind === "bound" && value.comparator.startsWith(side === "above" ? ">" : "<")) continue;
      yield {
        file,
        path: [...path, value.kind === "bound" ? "comparator" : "kind"],
        message: `The paper prints “${asPrinted}”, but ${value.kind === "bound" ? `the comparator is \`${value.comparator}\`` : "the quantity is exact"}.`,
        expected: `A bound with ${side === "above" ? "`>` or `>=`" : "`<` or `<=`"}.`,
        fix:
          value.kind === "bound"
            ? "Correct `comparator` to match the printed words."
            : "Change `kind` to `bound`, and add `comparator`.",
      };
    }
  },
};
