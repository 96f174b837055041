import type { RecordOf } from "../../records/record-schemas.ts";
import { withEvidence } from "../../vocabularies/with-evidence.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

/** What evidence, basis and corroborations say they are for is a field of the record, or a part of the poll. */
export const forFields: Rule = {
  id: "evidence/for",
  severity: "error",
  scope: "record",
  wants: "`for` names fields that the record has; in corroborations of a poll also its waves, answers and subgroups.",
  reason: "A passage that supports a field which is not there supports nothing, and nobody notices.",
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
                message: `The record has no field \`${name}\`.`,
                expected: `One of: ${fields.filter((field) => field !== "$schema").join(", ")}.`,
                fix: near ? `Did you mean \`${near}\`?` : "Name the field that this passage supports.",
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
