import { collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

type Key = (record: Record<string, unknown>) => string | undefined;

const keys: readonly (readonly ["entities" | "works" | "arms-deals", string, Key])[] = [
  ["entities", "name", ({ kind, name }) => `${kind} ${String(name).toLowerCase()}`],
  ["works", "URL", ({ URL }) => (URL === undefined ? undefined : sameAddress(String(URL)))],
  [
    "arms-deals",
    "designation",
    ({ type, supplier, recipient, designation, date, orderDate, deliveryDate }) =>
      JSON.stringify([type, supplier, recipient, designation, date, orderDate, deliveryDate]),
  ],
];

export const recordTwin: Rule = {
  id: "record/twin",
  severity: "error",
  requirement: "No two records describe the same thing.",
  reason: "A fact is stored once, so that it is corrected in one place.",
  bad: "Two works with the same URL.",
  good: "One work, to which both citations refer.",
  *check(records) {
    for (const [collection, field, key] of keys) {
      const first = new Map<string, string>();
      for (const { file, record } of records.of(collection)) {
        const identity = key(record);
        if (identity === undefined) continue;
        const twin = first.get(identity);
        if (twin === undefined) first.set(identity, record.id);
        else {
          yield {
            file,
            path: [field],
            message: `\`${record.id}\` duplicates \`${twin}\`.`,
            expected: "One record for each thing.",
            fix: `Remove this record, and refer to \`${twin}\` instead.`,
          };
        }
      }
    }
    for (const collection of collections) {
      const byContent = Map.groupBy(records.of(collection), ({ record }) =>
        JSON.stringify({ ...record, id: undefined }),
      );
      for (const entries of byContent.values()) {
        const [original, ...copies] = entries.toSorted((a, b) => (a.record.id < b.record.id ? -1 : 1));
        for (const { file, record } of copies) {
          yield {
            file,
            path: ["id"],
            message: `\`${record.id}\` is a copy of \`${original?.record.id}\`.`,
            expected: "One record for each thing.",
            fix: "Remove this record, or correct its contents.",
          };
        }
      }
    }
  },
};

const sameAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
