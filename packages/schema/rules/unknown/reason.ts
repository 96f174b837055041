import { unknownReason as vocabulary } from "../../vocabularies/unknown-reason.ts";
import { nearest, oneOf, withNearest } from "../nearest.ts";
import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

export const unknownReason: Rule = {
  id: "unknown/reason",
  severity: "error",
  scope: "record",
  requirement: "Every `null` has a reason in `unknown`, and every reason in `unknown` belongs to a `null`.",
  reason: "An unknown value is only useful if the record says why it is unknown.",
  bad: '"price": null',
  good: '"price": null, "unknown": { "price": "notStated" }',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
      const reasons = "unknown" in value && typeof value.unknown === "object" ? (value.unknown ?? {}) : {};
      const nulls = Object.entries(value).flatMap(([key, field]) => (field === null ? [key] : []));
      for (const key of nulls) {
        if (key in reasons) continue;
        yield {
          file,
          path: [...path, key],
          message: `\`${key}\` is \`null\`, but \`unknown\` gives no reason.`,
          expected: `A reason: ${oneOf(vocabulary.options)}.`,
          fix: `If the paper states the value, enter it. Otherwise add \`"${key}": "notStated"\` to \`unknown\` of the same object: \`"vague"\` if the paper has only words without a number or date, \`"lostInSource"\` if it is missing from our copy of the paper.`,
        };
      }
      for (const key of Object.keys(reasons)) {
        if (nulls.includes(key)) continue;
        const near = nearest(key, nulls);
        yield {
          file,
          path: [...path, "unknown", key],
          point: "key",
          message: `\`unknown\` gives a reason for \`${key}\`, which is not \`null\`.`,
          expected: "Reasons only for fields of the same object that are `null`.",
          fix: near
            ? withNearest("Rename the key in `unknown`.", near)
            : "Remove the reason, or set the field to `null`.",
        };
      }
    }
  },
};
