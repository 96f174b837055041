import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

const pairs = [
  ["orderDate", "deliveryDate"],
  ["orderDate", "endDate"],
  ["deliveryDate", "endDate"],
] as const;

/** What comes first in a deal is not dated after what follows from it. */
export const intervalForwards: Rule = {
  id: "interval/reversed",
  severity: "error",
  scope: "record",
  wants: "What comes first in a deal is not dated after what follows from it.",
  reason: "Nothing is delivered before it is ordered, or ends before it began.",
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
          message: `\`${second}\` is \`${later}\`, before \`${first}\`, which is \`${earlier}\`.`,
          expected: `\`${second}\` falls on or after \`${first}\`.`,
          fix: "Compare both with the page; one of them is mistyped, or they are swapped.",
        };
      }
    }
  },
};
