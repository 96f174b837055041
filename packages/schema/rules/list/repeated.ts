import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

export const listRepeated: Rule = {
  id: "list/repeated",
  severity: "error",
  scope: "record",
  requirement: "A list has no duplicate entries.",
  reason: "A duplicate is counted twice, or takes the place of the intended entry.",
  bad: '"actors": ["belarus", "belarus"]',
  good: '"actors": ["belarus", "russia"]',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (!Array.isArray(value) || value.length < 2) continue;
      const seen = new Map<string, number>();
      for (const [index, item] of value.entries()) {
        const json = JSON.stringify(item);
        const first = seen.get(json);
        if (first === undefined) seen.set(json, index);
        else
          yield {
            file,
            path: [...path, index],
            message: `Duplicate ${typeof item === "object" ? "entry" : `\`${item}\``} in \`${path.at(-1)}\` (same as entry ${first + 1}).`,
            expected: "Each entry once.",
            fix: "Remove one of the two, or replace it with the intended entry.",
          };
      }
    }
  },
};
