import type { RecordOf } from "../../records/record-schemas.ts";
import { withEvidence } from "../../vocabularies/collection.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const evidenceFor: Rule = {
  id: "evidence/for",
  severity: "error",
  scope: "record",
  requirement:
    "`for` names fields of the record. In the corroborations of a poll, it can also name waves, answers and subgroups.",
  reason: "Evidence for a misspelt field supports nothing, and the mistake is easily overlooked.",
  bad: '"for": ["orderdate"]',
  good: '"for": ["orderDate"]',
  *check(records) {
    for (const collection of withEvidence) {
      for (const { file, record } of records.of(collection)) {
        const own = Object.keys(record);
        const lists = {
          evidence: record.evidence,
          basis: record.basis ?? [],
          corroborations: ("corroborations" in record && record.corroborations) || [],
        };
        for (const [part, items] of Object.entries(lists)) {
          const fields = part === "corroborations" && "waves" in record ? [...own, ...partsOf(record)] : own;
          for (const [i, item] of items.entries()) {
            for (const [j, name] of (item.for ?? []).entries()) {
              if (fields.includes(name.split(/[.[]/)[0] ?? "")) continue;
              const near = nearest(name, fields);
              yield {
                file,
                path: [part, i, "for", j],
                message: `Unknown field \`${name}\`.`,
                expected: `One of: ${fields
                  .filter((field) => field !== "$schema")
                  .map((field) => `\`${field}\``)
                  .join(", ")}.`,
                fix: near ? `Did you mean \`${near}\`?` : "Use the name of a field of this record.",
              };
            }
          }
        }
      }
    }
  },
};

const partsOf = ({ waves, options, subgroups = [] }: RecordOf<"polls">): string[] =>
  [...waves, ...options, ...subgroups].map(({ id }) => id);
