import { collections } from "../../vocabularies/collection.ts";
import { fieldNames } from "../field-names.ts";
import { nearest, withNearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const basisInput: Rule = {
  id: "basis/input",
  severity: "error",
  requirement: "Each entry of `inputs` in `basis` is another record, or a field of the same record.",
  reason: "Anyone who wants to repeat the derivation or judge the interpretation must be able to find its inputs.",
  bad: '"inputs": ["events/union-state-traety-1999"]',
  good: '"inputs": ["events/union-state-treaty-1999"]',
  *check(records) {
    const names = new Set(collections.flatMap((name) => [...records.idsOf(name)].map((id) => `${name}/${id}`)));
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        if (!("basis" in record && record.basis)) continue;
        const fields = fieldNames(record);
        for (const [i, { inputs = [] }] of record.basis.entries()) {
          for (const [j, input] of inputs.entries()) {
            if (fields.includes(input) || names.has(input)) continue;
            const near = nearest(input, input.includes("/") ? names : fields);
            yield {
              file,
              path: ["basis", i, "inputs", j],
              message: `Unknown input \`${input}\`: neither a record nor a field of this record.`,
              expected: "A record such as `events/union-state-treaty-1999`, or a field of this record such as `start`.",
              fix: withNearest("Use a record or field that exists, or remove the input.", near),
            };
          }
        }
      }
    }
  },
};
