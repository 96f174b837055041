import { quantity } from "../../records/types/quantity.ts";
import { numbersIn } from "../numbers-in.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** A quantity says the number that its printed words say. */
export const quantityAsPrinted: Rule = {
  id: "quantity/as-printed",
  severity: "error",
  scope: "record",
  wants: "A quantity says the number that its printed words say.",
  reason: "A number is typed twice, once to read and once to reckon with: a slip in either shows in the other.",
  bad: '"value": 715000000, "asPrinted": "751 million USD"',
  good: '"value": 715000000, "asPrinted": "715 million USD"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      if (value.asPrinted === undefined) continue;
      const readable = numbersIn(value.asPrinted);
      if (readable.size === 0) continue;
      for (const [field, number] of Object.entries(value.kind === "range" ? bounds(value) : { value: value.value })) {
        if (readable.has(number)) continue;
        yield {
          file,
          path: [...path, field],
          message: `\`${field}\` is ${number}, and the paper prints “${value.asPrinted}”.`,
          expected: `One of the numbers that can be read there: ${[...readable].join(", ")}.`,
          fix: "Compare both with the page.",
        };
      }
    }
  },
};

const bounds = ({ low, high }: { readonly low: number; readonly high: number }) => ({ low, high });
