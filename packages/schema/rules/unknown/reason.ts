import { everyValue } from "../every-value.ts";
import { nearest } from "../nearest.ts";
import type { Rule } from "../rule.ts";

/** Every `null` has its reason in `unknown`, and every reason its `null`. */
export const unknownReasoned: Rule = {
  id: "unknown/reason",
  severity: "error",
  scope: "record",
  wants: "Every `null` has its reason in `unknown`, and every reason its `null`.",
  reason: "An unknown value is only honest if the record says why it is unknown.",
  bad: '"price": null',
  good: '"price": null, "unknown": { "price": "notStated" }',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) continue;
      const fields = value as Record<string, unknown>;
      const reasons = (fields.unknown ?? {}) as Record<string, unknown>;
      const nulls = Object.keys(fields).filter((key) => fields[key] === null);
      for (const key of nulls) {
        if (key in reasons) continue;
        yield {
          file,
          path: [...path, key],
          message: `\`${key}\` is \`null\`, and \`unknown\` does not say why.`,
          expected: "A reason: `notStated` or `lostInSource`.",
          fix: `Add \`"unknown": { "${key}": "notStated" }\` beside it.`,
        };
      }
      for (const key of Object.keys(reasons)) {
        if (nulls.includes(key)) continue;
        const near = nearest(key, nulls);
        yield {
          file,
          path: [...path, "unknown", key],
          point: "key",
          message: `\`unknown\` gives a reason for \`${key}\`, which is not \`null\` here.`,
          expected: "A reason only for fields of the same object that are `null`.",
          fix: near ? `Did you mean \`${near}\`?` : "Take the reason away, or write `null` for the field.",
        };
      }
    }
  },
};
