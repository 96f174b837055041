import { quantity } from "../../records/types/quantity.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** Things that are counted are whole and not fewer than none; nothing that the paper measures is negative. */
export const quantityWhole: Rule = {
  id: "quantity/whole",
  severity: "error",
  scope: "record",
  wants: "Counted things are whole numbers, and no quantity is negative.",
  reason: "There is no half of a soldier: a decimal point or a sign has slipped in.",
  bad: '"value": 12.7, "unit": "{person}"',
  good: '"value": 12700, "unit": "{person}"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const counted = /^\{[a-z]+\}$/.test(value.unit) && !/\bhalf\b|\bthird\b|\bquarter\b/i.test(value.asPrinted ?? "");
      for (const [field, number] of Object.entries(value)) {
        if (typeof number !== "number" || (number >= 0 && (!counted || Number.isInteger(number)))) continue;
        // The difference of two shares may go either way.
        if (value.unit === "pp") continue;
        yield {
          file,
          path: [...path, field],
          message: `\`${field}\` is ${number} \`${value.unit}\`.`,
          expected: counted ? "A whole number, 0 or more." : "0 or more.",
          fix: "Compare it with the page.",
        };
      }
    }
  },
};
