import { quantity } from "../../records/types/quantity.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** Words that name a bound, and which way the true value lies from it. */
const words: readonly (readonly [RegExp, "above" | "below"])[] = [
  [
    /\b(?:less|fewer|no more|not more) than\b|\bat most\b|\bup to\b|\bunder\b|\bbelow\b|\bwithin\b|\balmost\b/i,
    "below",
  ],
  [/\b(?:more|greater|no less|not less|no fewer) than\b|\bat least\b|\bover\b|\babove\b|\bexceed/i, "above"],
];

/** “More than” in the printed words is a bound from below, and “less than” one from above. */
export const boundAsPrinted: Rule = {
  id: "quantity/bound",
  severity: "error",
  scope: "record",
  wants: "A quantity that the paper gives as “more than” or “almost” is a bound, and of the right side.",
  reason: "A “more than 75%” turned into 75 is a value that nobody stated; turned into “less than” it is the opposite.",
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
        message: `The paper prints “${asPrinted}”, and this says ${value.kind === "bound" ? `\`${value.comparator}\`` : "that it is exactly so"}.`,
        expected: `A bound ${side === "above" ? "from below: `>` or `>=`" : "from above: `<` or `<=`"}.`,
        fix: "Write what the words say.",
      };
    }
  },
};
