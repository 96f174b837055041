import { quantity } from "../../records/types/quantity.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

const hedge = /^(?:some|about|around|approximately|roughly|circa|ca\.|nearly|an estimated|estimated)\s/i;

/** A quantity that the paper gives as “some” or “about” is marked as approximate. */
export const quantityApproximate: Rule = {
  id: "quantity/approximate",
  severity: "error",
  scope: "record",
  wants: "A quantity whose printed words begin with “some”, “about” or “an estimated” is marked as approximate.",
  reason: "A number that the paper gives as rough must not look exact in a table.",
  bad: '"value": 1200, "asPrinted": "about 1200"',
  good: '"value": 1200, "approximate": true, "asPrinted": "about 1200"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      if (value.approximate || value.asPrinted === undefined || !hedge.test(value.asPrinted)) continue;
      yield {
        file,
        path: [...path, "asPrinted"],
        message: `The paper prints “${value.asPrinted}”, and the quantity is not marked as approximate.`,
        expected: '`"approximate": true`.',
        fix: 'Add `"approximate": true`.',
      };
    }
  },
};
