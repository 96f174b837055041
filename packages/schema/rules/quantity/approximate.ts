import { quantity } from "../../records/types/quantity.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

const hedge = /^(?:some|about|around|approximately|roughly|circa|ca\.|nearly|an estimated|estimated)\s/i;

export const quantityApproximate: Rule = {
  id: "quantity/approximate",
  severity: "error",
  scope: "record",
  requirement: "A quantity whose printed words begin with “some”, “about” or “an estimated” is marked as approximate.",
  reason: "A number that the paper gives as approximate must not look exact in a table.",
  bad: '"value": 1200, "asPrinted": "about 1200"',
  good: '"value": 1200, "approximate": true, "asPrinted": "about 1200"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      if (value.approximate || value.asPrinted === undefined || !hedge.test(value.asPrinted)) continue;
      yield {
        file,
        path: [...path, "asPrinted"],
        message: `The paper prints “${value.asPrinted}”, but the quantity is not marked as approximate.`,
        expected: '`"approximate": true` beside the number.',
        fix: 'Add `"approximate": true`.',
      };
    }
  },
};
