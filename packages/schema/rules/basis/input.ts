import { collections } from "../../vocabularies/collection.ts";
import { nearest, withNearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const basisInput: Rule = {
  id: "basis/input",
  severity: "error",
  requirement: "Each entry of `inputs` in `basis` is another record, or a field of the same record.",
  reason: "Anyone who wants to repeat the derivation or judge the interpretation must be able to find its inputs.",
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
              message: `Unknown input \`${input}\`: neither a record nor a field of this record.`,
              expected:
                "A record such as `arms-deals/russia-belarus-s-400`, or a field of this record such as `deliveryDate`.",
              fix: withNearest("Use a record or field that exists, or remove the input.", near),
            };
          }
        }
      }
    }
  },
};
