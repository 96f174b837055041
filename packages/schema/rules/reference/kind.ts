import type { Path } from "../../json/problem.ts";
import { fieldOf } from "../../records/field.ts";
import { recordSchemas } from "../../records/record-schemas.ts";
import { leadsTo, walk } from "../../records/walk.ts";
import { collections } from "../../vocabularies/collection.ts";
import { oneOf } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const referenceKind: Rule = {
  id: "reference/kind",
  severity: "error",
  requirement:
    "A field refers only to entities of the kinds that it accepts: `equipment`, for example, does not accept a state.",
  reason: "An id can exist and still identify the wrong kind of thing.",
  bad: '"equipment": ["belarus"]',
  good: '"equipment": ["su-30sm"]',
  *check(records) {
    const kinds = new Map<string, string>(records.of("entities").map(({ record }) => [record.id, record.kind]));
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        for (const { path, value, schema } of walk(recordSchemas[collection], record, leadsToKinds)) {
          const { kinds: allowed } = fieldOf(schema);
          if (allowed === undefined) continue;
          for (const [index, id] of [value].flat().entries()) {
            const kind = kinds.get(String(id));
            if (kind === undefined || allowed.some((one) => one === kind)) continue;
            yield {
              file,
              path: Array.isArray(value) ? [...path, index] : path,
              message: `\`${id}\` is of kind \`${kind}\`, which \`${fieldName(path)}\` does not accept.`,
              expected: `An entity of kind ${oneOf(allowed)}.`,
              fix: `Use another entity, or correct the kind of \`${id}\`.`,
            };
          }
        }
      }
    }
  },
};

const leadsToKinds = leadsTo((schema) => fieldOf(schema).kinds !== undefined);

/** The field without list positions: `roles.of` for `roles[0].of`. */
const fieldName = (path: Path): string => path.filter((key) => typeof key === "string").join(".");
