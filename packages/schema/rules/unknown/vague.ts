import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

export const unknownVague: Rule = {
  id: "unknown/vague",
  severity: "error",
  scope: "record",
  requirement:
    "A value is unknown for the reason `vague` exactly where the field with `AsPrinted` added to its name has the words of the paper.",
  reason:
    "An amount such as “dozens of thousands” is not a number, but it says more than nothing, so its words are kept.",
  bad: '"value": null, "unknown": { "value": "vague" }',
  good: '"value": null, "valueAsPrinted": "dozens of thousands", "unknown": { "value": "vague" }',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "object" || value === null || !("unknown" in value)) continue;
      for (const [field, reason] of Object.entries(value.unknown ?? {})) {
        const printed = Reflect.get(value, `${field}AsPrinted`);
        if (reason === "vague" && printed === undefined)
          yield {
            file,
            path: [...path, "unknown", field],
            message: `\`${field}\` is unknown because the paper is vague, but its words are missing.`,
            expected: `The words of the paper in \`${field}AsPrinted\`.`,
            fix: `Add \`${field}AsPrinted\`, or change the reason to \`notStated\` if the paper says nothing about it.`,
          };
        if (reason !== "vague" && printed !== undefined)
          yield {
            file,
            path: [...path, "unknown", field],
            message: `The paper prints “${printed}” for \`${field}\`, but the reason is \`${reason}\`.`,
            expected: "The reason `vague`.",
            fix: `Change the reason to \`vague\`, or remove \`${field}AsPrinted\`.`,
          };
      }
    }
  },
};
