import { type Collection, collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

/** What identifies a thing of a collection: two records with the same identity describe the same thing. */
type Identity = {
  readonly collection: Collection;
  readonly thing: string;
  readonly identityOf: (record: Record<string, unknown>) => string | undefined;
  /** The field that is reported, and what is the same, in words. */
  readonly field: string;
  readonly same: string;
};

const identities: readonly Identity[] = [
  {
    collection: "entities",
    thing: "entity",
    identityOf: ({ kind, name }) => `${kind} ${String(name).toLowerCase()}`,
    field: "name",
    same: "the same `name`",
  },
  {
    collection: "works",
    thing: "work",
    identityOf: ({ URL }) => (URL === undefined ? undefined : sameAddress(String(URL))),
    field: "URL",
    same: "the same `URL`",
  },
  {
    collection: "arms-deals",
    thing: "deal",
    identityOf: ({ kind, supplier, recipients, parties, designation }) =>
      JSON.stringify([kind, supplier, recipients, parties, designation]),
    field: "designation",
    same: "the same kind, parties and `designation`",
  },
  ...(["figures", "deployments", "events", "statements", "claims"] as const).map(
    (collection): Identity => ({
      collection,
      thing: collection.slice(0, -1),
      identityOf: ({ label }) => String(label).toLowerCase(),
      field: "label",
      same: "the same `label`",
    }),
  ),
];

export const recordTwin: Rule = {
  id: "record/twin",
  severity: "error",
  requirement: "No two records describe the same thing.",
  reason: "Each fact is stored once, so that it needs correcting in only one place.",
  bad: "Two works with the same URL.",
  good: "One work, to which both footnotes refer.",
  *check(records) {
    for (const { collection, thing, identityOf, field, same } of identities) {
      const first = new Map<string, string>();
      for (const { file, record } of records.of(collection)) {
        const identity = identityOf(record);
        if (identity === undefined) continue;
        const twin = first.get(identity);
        if (twin === undefined) first.set(identity, record.id);
        else {
          yield {
            file,
            path: [field],
            message: `\`${record.id}\` has ${same} as \`${twin}\`.`,
            expected: "One record for each thing.",
            fix: `If both describe the same ${thing}, remove this record and refer to \`${twin}\` instead; if not, correct the \`${field}\` of this record.`,
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
