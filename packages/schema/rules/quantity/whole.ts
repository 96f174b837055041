import { quantity } from "../../records/types/quantity.ts";
import { countedUnits } from "../../vocabularies/unit.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const quantityWhole: Rule = {
  id: "quantity/whole",
  severity: "error",
  scope: "record",
  requirement: "Counts are whole numbers, and no quantity is negative.",
  reason: "A fraction of a soldier or a negative number of tanks is a typing error.",
  bad: '"value": 12.7, "unit": "person"',
  good: '"value": 12700, "unit": "person"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const counted = countable.has(value.unit) && !/\bhalf\b|\bthird\b|\bquarter\b/i.test(value.asPrinted ?? "");
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number" || (number >= 0 && (!counted || Number.isInteger(number)))) continue;
        // A difference between two shares can be negative.
        if (value.unit === "percentage-point") continue;
        yield {
          file,
          path: [...path, field],
          message:
            number < 0
              ? `\`${field}\` is negative: ${number}.`
              : `\`${field}\` is ${number}, but \`${value.unit}\` is counted in whole numbers.`,
          expected: counted ? "A whole number, 0 or more." : "0 or more.",
          fix: "Check the value in the paper, and correct it.",
        };
      }
    }
  },
};

const countable = new Set(countedUnits.map(([unit]) => unit));
