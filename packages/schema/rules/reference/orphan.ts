import { recordSchemas } from "../../records/record-schemas.ts";
import { referencesIn } from "../../records/references.ts";
import { collections } from "../../vocabularies/collection.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";

export const referenceOrphan: Rule = {
  id: "reference/orphan",
  severity: "error",
  requirement: "Every entity, work and footnote is used by another record.",
  reason: "A record that nothing refers to is left over, or the record that should refer to it is missing.",
  bad: "`entities/mig-31`, to which no other record refers.",
  good: '"equipment": ["mig-31"]',
  *check(records) {
    if (!records.isChecked("entities", "works", "citations")) return;
    const used = new Set<string>();
    for (const collection of collections) {
      for (const { record } of records.of(collection)) {
        for (const reference of referencesIn(recordSchemas[collection], record)) {
          if (reference.collection === collection && reference.id === record.id) continue;
          used.add(`${reference.collection}/${reference.id}`);
        }
      }
    }
    for (const collection of ["entities", "works", "citations"] as const) {
      for (const { file, record } of records.of(collection)) {
        if (used.has(`${collection}/${record.id}`) || isMentioned(records, record.id)) continue;
        yield {
          file,
          path: ["id"],
          message: `No other record refers to \`${record.id}\`.`,
          expected: "A reference from another record.",
          fix: `${places[collection]}, or remove this record.`,
        };
      }
    }
  },
};

/** Where a reference usually belongs. */
const places = {
  entities: "Name it in the record that says something about it",
  works: "List it in the `works` of the footnote that cites it, or in the `corroborations` of a record",
  citations: "List its number in the `citations` of the passage that it belongs to",
};

// An invalid record may refer to this one; that can be decided only once it is valid.
const isMentioned = (records: Records, id: string): boolean =>
  records.isQuotedInInvalid(id.startsWith("note-") ? "citations" : id);
