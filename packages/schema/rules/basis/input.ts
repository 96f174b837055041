import { collections } from "../../vocabularies/collection.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

/** What a derived value follows from is there: another record, or a field of its own. */
export const basisInputs: Rule = {
  id: "basis/input",
  severity: "error",
  wants: "What a derived value follows from is another record, or a field of its own record.",
  reason: "Whoever wants to derive it again has to find what it was derived from.",
  bad: '"inputs": ["arms-deals/rusia-belarus-rearmament"]',
  good: '"inputs": ["arms-deals/russia-belarus-rearmament"]',
  *check(records) {
    const names = new Set(collections.flatMap((name) => [...records.idsOf(name)].map((id) => `${name}/${id}`)));
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        if (!("basis" in record)) continue;
        for (const [i, { inputs = [] }] of (record.basis ?? []).entries()) {
          for (const [j, input] of inputs.entries()) {
            if (input in record || names.has(input)) continue;
            const near = nearest(input, input.includes("/") ? names : new Set(Object.keys(record)));
            yield {
              file,
              path: ["basis", i, "inputs", j],
              message: `\`${input}\` is neither a record nor a field of this one.`,
              expected: "A record such as `arms-deals/russia-belarus-s-400`, or a field such as `deliveryDate`.",
              ...(near && { fix: `Did you mean \`${near}\`?` }),
            };
          }
        }
      }
    }
  },
};
