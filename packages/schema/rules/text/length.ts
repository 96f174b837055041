import { everyValue } from "../every-value.ts";
import type { Rule } from "../rule.ts";

/** More than the longest text that any field takes. */
const most = 1200;

/** No text is longer than anybody would write in one field. */
export const textLength: Rule = {
  id: "text/length",
  severity: "error",
  scope: "record",
  wants: "No text is longer than a paragraph, whatever field it stands in.",
  reason: "What is that long was pasted by mistake, or is copied from somewhere.",
  bad: '"publisher": "… a whole page …"',
  good: '"publisher": "Vilnius Institute for Policy Analysis"',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string" || value.length <= most) continue;
      yield {
        file,
        path,
        message: `This text has ${value.length.toLocaleString("en-GB")} characters.`,
        expected: `At most ${most.toLocaleString("en-GB")}.`,
        fix: "Cut it to what the field is for.",
      };
    }
  },
};
