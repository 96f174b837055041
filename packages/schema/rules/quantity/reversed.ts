import { quantity } from "../../records/types/quantity.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const quantityReversed: Rule = {
  id: "quantity/reversed",
  severity: "error",
  scope: "record",
  requirement: "The low end of a range is below its high end.",
  reason: "Programs read a range from its low end to its high end.",
  bad: '"low": 100, "high": 70',
  good: '"low": 70, "high": 100',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      if (value.kind !== "range" || value.low < value.high) continue;
      yield {
        file,
        path: [...path, "low"],
        message: `\`low\` is ${value.low}, but \`high\` is ${value.high}.`,
        expected: "`low` below `high`.",
        fix:
          value.low === value.high
            ? 'Use one number with `"kind": "exact"`.'
            : "Check both numbers in the paper, and swap them or correct the wrong one.",
      };
    }
  },
};
