import { collections } from "../../vocabularies/collection.ts";
import type { Entry } from "../records.ts";
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

/** No two records say the same. */
export const noTwins: Rule = {
  id: "record/twin",
  severity: "error",
  wants: "No two records say the same.",
  reason: "A fact is stored once, so that a correction is made once.",
  bad: "Two works with one address.",
  good: "One work, which both citations name.",
  *check(records) {
    for (const [collection, field, key] of keys) {
      const first = new Map<string, string>();
      for (const { file, record } of records.of(collection)) {
        const said = key(record);
        if (said === undefined) continue;
        const twin = first.get(said);
        if (twin === undefined) first.set(said, record.id);
        else {
          yield {
            file,
            path: [field],
            message: `\`${record.id}\` says the same as \`${twin}\`.`,
            expected: "One record for one thing.",
            fix: `Keep \`${twin}\`, and let others refer to it.`,
          };
        }
      }
    }
    for (const collection of collections) {
      const same = new Map<string, Entry[]>();
      for (const entry of records.of(collection)) {
        const said = JSON.stringify({ ...entry.record, id: undefined });
        same.set(said, [...(same.get(said) ?? []), entry]);
      }
      for (const entries of same.values()) {
        if (entries.length < 2) continue;
        const [twin, ...copies] = entries.toSorted((a, b) => (String(a.record.id) < String(b.record.id) ? -1 : 1));
        for (const { file, record } of copies) {
          yield {
            file,
            path: ["id"],
            message: `\`${record.id}\` is \`${twin?.record.id}\` once more, word for word.`,
            expected: "One record for one thing.",
            fix: `Keep \`${twin?.record.id}\`, or write what this one is to say.`,
          };
        }
      }
    }
  },
};

const sameAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
