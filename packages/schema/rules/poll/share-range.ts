import { quantity } from "../../records/types/quantity.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** A share of people lies between 0 and 100 per cent. */
export const sharePossible: Rule = {
  id: "poll/share-range",
  severity: "error",
  scope: "record",
  wants: "A share of people lies between 0 and 100 per cent.",
  reason: "A share of people is never below 0 or above 100 per cent, nor counted in another unit.",
  bad: '"value": 404, "unit": "%"',
  good: '"value": 40.4, "unit": "%"',
  *check(records) {
    for (const { file, path, value } of valuesOf(quantity, records)) {
      const [field] = path;
      // What others report of a poll may be counted in people; a share of theirs is a share, too.
      if (!path.includes("results") && !(field === "corroborations" && value.unit === "%")) continue;
      const ends = value.kind === "range" ? [value.low, value.high] : [value.value];
      if (value.unit === "%" && ends.every((end) => end >= 0 && end <= 100)) continue;
      yield {
        file,
        path,
        message: `A result is ${ends.join(" to ")} ${value.unit}.`,
        expected: "Between 0 and 100, with the unit `%`.",
        fix: "Compare it with the page.",
      };
    }
  },
};
