import { everyValue } from "../every-value.ts";
import type { Rule } from "../rule.ts";

/** Nothing stands twice in a list. */
export const listRepeats: Rule = {
  id: "list/repeated",
  severity: "error",
  scope: "record",
  wants: "Nothing stands twice in a list.",
  reason: "What stands twice is counted twice, or hides the one that was meant.",
  bad: '"participants": ["belarus", "belarus"]',
  good: '"participants": ["belarus", "russia"]',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (!Array.isArray(value) || value.length < 2) continue;
      const seen = new Set<string>();
      for (const [index, item] of value.entries()) {
        const said = JSON.stringify(item);
        if (seen.has(said))
          yield {
            file,
            path: [...path, index],
            message: `${typeof item === "object" ? "This entry" : `\`${item}\``} stands twice in \`${path.at(-1)}\`.`,
            expected: "Each entry once.",
            fix: "Take one away, or write the one that was meant.",
          };
        seen.add(said);
      }
    }
  },
};
