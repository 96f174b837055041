import type { RecordOf } from "../../records/record-schemas.ts";
import { withEvidence } from "../../vocabularies/collection.ts";
import { nearest, oneOf, withNearest } from "../nearest.ts";
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
          const isOfPoll = part === "corroborations" && "waves" in record;
          const fields = isOfPoll ? [...own, ...partsOf(record)] : own;
          const what = isOfPoll ? "field, wave, answer or subgroup" : "field";
          for (const [i, item] of items.entries()) {
            for (const [j, name] of (item.for ?? []).entries()) {
              if (fields.includes(name.split(/[.[]/)[0] ?? "")) continue;
              const near = nearest(name, fields);
              yield {
                file,
                path: [part, i, "for", j],
                message: `\`for\` refers to \`${name}\`, which is not a ${what} of this record.`,
                expected: `A ${what} of this record: ${oneOf(fields.filter((field) => field !== "$schema"))}.`,
                fix: withNearest(`Use a ${what} of this record.`, near),
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
