import { recordSchemas } from "../../records/record-schemas.ts";
import { referencesIn } from "../../records/references.ts";
import { collections } from "../../vocabularies/collection.ts";
import { nearest, withNearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const referenceUnknown: Rule = {
  id: "reference/unknown",
  severity: "error",
  scope: "record",
  requirement: "Every reference identifies an existing record.",
  reason: "A reference to a missing record breaks programs that use the data.",
  bad: '"supplier": "belrus"',
  good: '"supplier": "belarus"',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        for (const { path, collection: target, id } of referencesIn(recordSchemas[collection], record)) {
          const ids = records.idsOf(target);
          if (ids.has(id)) continue;
          const near = nearest(id, ids);
          yield {
            file,
            path,
            message: `Unknown ${singularOf(target)} \`${id}\`.`,
            fix: near
              ? withNearest(`Use the id of a file in \`data/${target}/\`.`, near)
              : `Use the id of a file in \`data/${target}/\`, or add \`data/${target}/${id}.json\`.`,
          };
        }
      }
    }
  },
};

/** `arms-deals` as `arms deal`, `entities` as `entity`. */
const singularOf = (collection: string): string => collection.replace(/ies$/, "y").replace(/s$/, "").replace("-", " ");
