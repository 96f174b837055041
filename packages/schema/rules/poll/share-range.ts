import { quantity } from "../../records/types/quantity.ts";
import { numbersOf } from "../../wording/quantity.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const pollShareRange: Rule = {
  id: "poll/share-range",
  severity: "error",
  scope: "record",
  requirement: "A share of respondents is a percentage from 0 to 100.",
  reason: "A value outside that range, or in another unit, is a typing error.",
  bad: '"value": 404, "unit": "%"',
  good: '"value": 40.4, "unit": "%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const [field] = path;
      // Corroborations of a poll can also count people; only their percentages are shares.
      if (!path.includes("results") && !(field === "corroborations" && value.unit === "%")) continue;
      const ends = numbersOf(value);
      if (value.unit === "%" && ends.every((end) => end >= 0 && end <= 100)) continue;
      yield {
        file,
        path,
        message: `Invalid share: ${ends.join(" to ")} with the unit \`${value.unit}\`.`,
        expected: "A number from 0 to 100 with the unit `%`.",
        fix: "Check the value in the paper, and correct it.",
      };
    }
  },
};
