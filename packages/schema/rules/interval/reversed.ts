import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

const pairs = [
  ["orderDate", "deliveryDate"],
  ["orderDate", "endDate"],
  ["deliveryDate", "endDate"],
] as const;

export const intervalReversed: Rule = {
  id: "interval/reversed",
  severity: "error",
  scope: "record",
  requirement: "The dates of a deal are in order: `orderDate`, `deliveryDate`, `endDate`.",
  reason: "Nothing is delivered before it is ordered, or ends before it begins.",
  bad: '"orderDate": "2016-06", "deliveryDate": "2015"',
  good: '"orderDate": "2016-06", "deliveryDate": "2017"',
  *check(records) {
    for (const { file, record } of records.of("arms-deals")) {
      for (const [first, second] of pairs) {
        const [earlier, later] = [record[first], record[second]];
        if (!earlier || !later) continue;
        const [start, end] = [span(earlier), span(later)];
        if (start.kind !== "date" || end.kind !== "date" || end.to >= start.from) continue;
        yield {
          file,
          path: [second],
          message: `\`${second}\` (\`${later}\`) is before \`${first}\` (\`${earlier}\`).`,
          expected: `\`${second}\` on or after \`${first}\`.`,
          fix: "Check both dates in the paper, and swap them or correct the wrong one.",
        };
      }
    }
  },
};
