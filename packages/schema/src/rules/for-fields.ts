import { nearest } from "../reading/nearest.ts";
import type { Rule } from "./rule.ts";

/** What evidence and basis say they are for is a field of the record. */
export const forFields: Rule = {
  id: "evidence/for",
  severity: "error",
  scope: "record",
  wants: "`for` in evidence and basis names fields that the record has.",
  reason: "A passage that supports a field which is not there supports nothing, and nobody notices.",
  bad: '"for": ["orderdate"]',
  good: '"for": ["orderDate"]',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        const fields = Object.keys(record);
        for (const part of ["evidence", "basis"] as const) {
          for (const [i, item] of (record[part] ?? []).entries()) {
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

const collections = [
  "entities",
  "figures",
  "arms-deals",
  "polls",
  "events",
  "statements",
  "relations",
  "claims",
  "recommendations",
  "discrepancies",
] as const;
