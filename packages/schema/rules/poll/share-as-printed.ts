import type { Rule } from "../rule.ts";

export const pollShareAsPrinted: Rule = {
  id: "poll/share-as-printed",
  severity: "error",
  scope: "record",
  requirement: "Every share of a wave has the words of the paper in `asPrinted`.",
  reason: "A share is typed twice, so that a difference reveals a typing error, and it can be found on the page.",
  bad: '"value": { "kind": "exact", "value": 54.5, "unit": "%" }',
  good: '"value": { "kind": "exact", "value": 54.5, "unit": "%", "asPrinted": "54.5%" }',
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      for (const [w, { id, results }] of record.waves.entries()) {
        for (const [r, { option, value }] of results.entries()) {
          if (value === null || value.asPrinted !== undefined) continue;
          yield {
            file,
            path: ["waves", w, "results", r, "value"],
            message: `The share of \`${option}\` in wave \`${id}\` does not say what the paper prints.`,
            expected: "`asPrinted`. Example: `54.5%`.",
            fix: "Add `asPrinted`. If the share follows from something else, list the poll in `rule-exceptions.json`.",
          };
        }
      }
    }
  },
};
