import { recordSchemas } from "../../records/record-schemas.ts";
import { referencesIn } from "../../records/references-in.ts";
import { collections } from "../../vocabularies/collection.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

/** Every reference names a record that exists. */
export const referenceKnown: Rule = {
  id: "reference/unknown",
  severity: "error",
  scope: "record",
  wants: "Every reference names a record that exists.",
  reason: "A reference that leads nowhere breaks every reader of the data.",
  bad: '"recipient": "belrus"',
  good: '"recipient": "belarus"',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        for (const { path, collection: target, id } of referencesIn(recordSchemas[collection], record)) {
          const known = records.idsOf(target);
          if (known.has(id)) continue;
          const near = nearest(id, known);
          yield {
            file,
            path,
            message: `\`${id}\` is not in ${target}.`,
            expected: `The id of a file in \`data/${target}/\`.`,
            fix: near ? `Did you mean \`${near}\`?` : `Add \`data/${target}/${id}.json\`, or name another.`,
          };
        }
      }
    }
  },
};
