import { recordSchemas } from "../../records/record-schemas.ts";
import { referencesIn } from "../../records/references-in.ts";
import { collections } from "../../vocabularies/collection.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

/** Every entity, work and citation is named by another record. */
export const noOrphans: Rule = {
  id: "reference/orphan",
  severity: "error",
  wants: "Every entity, work and citation is named by another record.",
  reason: "A record that nothing leads to is a leftover, or the record that should name it is missing.",
  bad: "`entities/mig-31`, and no other record names it.",
  good: '"equipment": ["mig-31"]',
  *check(records) {
    if (!records.asks("entities", "works", "citations")) return;
    const named = new Set<string>();
    for (const collection of collections) {
      for (const { record } of records.of(collection)) {
        for (const reference of referencesIn(recordSchemas[collection], record)) {
          if (reference.collection === collection && reference.id === record.id) continue;
          named.add(`${reference.collection}/${reference.id}`);
        }
      }
    }
    for (const collection of ["entities", "works", "citations"] as const) {
      for (const { file, record } of records.of(collection)) {
        if (named.has(`${collection}/${record.id}`) || mentioned(records, record.id)) continue;
        yield {
          file,
          path: ["id"],
          message: `No other record names \`${record.id}\`.`,
          expected: `Every record of \`${collection}\` is named by another.`,
          fix: "Name it where it belongs, or take the file away.",
        };
      }
    }
  },
};

// A record that is broken today may name this one: whether it does is clear once it is mended.
const mentioned = (records: Records, id: string): boolean =>
  records.brokenMention(id.startsWith("note-") ? "citations" : id);
