import { quantity } from "../../records/types/quantity.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

/** Words that mark a bound, and its comparator. The longer phrases are first: “no more than” contains “more than”. */
const words: readonly (readonly [RegExp, ">" | ">=" | "<" | "<="])[] = [
  [/\b(?:no|not) more than\b|\bat most\b|\bup to\b|\bwithin\b/i, "<="],
  [/\b(?:no|not) (?:less|fewer) than\b|\bat least\b/i, ">="],
  [/\b(?:less|fewer) than\b|\bunder\b|\bbelow\b|\balmost\b/i, "<"],
  [/\b(?:more|greater) than\b|\bover\b|\babove\b|\bexceed/i, ">"],
];

export const quantityBound: Rule = {
  id: "quantity/bound",
  severity: "error",
  scope: "record",
  requirement: "A quantity printed with words such as “more than” or “almost” is a bound in that direction.",
  reason: "The words “more than 75%” do not mean 75%, and with the wrong comparator they would mean the opposite.",
  bad: '"kind": "exact", "value": 75, "unit": "%", "asPrinted": "more than 75%"',
  good: '"kind": "bound", "comparator": ">", "limit": 75, "unit": "%", "asPrinted": "more than 75%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const { asPrinted } = value;
      if (asPrinted === undefined || value.kind === "range") continue;
      const [, comparator] = words.find(([word]) => word.test(asPrinted)) ?? [];
      if (comparator === undefined) continue;
      // Only the direction is certain: the paper may print “over” for “at least”.
      if (value.kind === "bound" && value.comparator[0] === comparator[0]) continue;
      yield {
        file,
        path: [...path, value.kind === "bound" ? "comparator" : "kind"],
        message: `The paper prints “${asPrinted}”, but ${value.kind === "bound" ? `the comparator is \`${value.comparator}\`` : "`kind` is `exact`"}.`,
        expected: `A bound with \`${comparator}\`.`,
        fix:
          value.kind === "bound"
            ? `Change \`comparator\` to \`${comparator}\`.`
            : `Change \`kind\` to \`bound\`, and add \`"comparator": "${comparator}"\`.`,
      };
    }
  },
};
