import { quantity } from "../../records/types/quantity.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** The low end of a range is not above its high end. */
export const quantityOrder: Rule = {
  id: "quantity/reversed",
  severity: "error",
  scope: "record",
  wants: "The low end of a range is not above its high end.",
  reason: "A range is read from its low to its high end.",
  bad: '"low": 100, "high": 70',
  good: '"low": 70, "high": 100',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      if (value.kind !== "range" || value.low < value.high) continue;
      yield {
        file,
        path: [...path, "low"],
        message: `The range runs from ${value.low} to ${value.high}.`,
        expected: "`low` is less than `high`.",
        fix: value.low === value.high ? 'Write one number with `"kind": "exact"`.' : "Swap the two numbers.",
      };
    }
  },
};
