import { pathText } from "../../json/problem.ts";
import { everyValue } from "../records.ts";
import type { Rule } from "../rule.ts";

/** More than the longest limit of any field. */
const maxLength = 1200;

export const textLength: Rule = {
  id: "text/length",
  severity: "error",
  scope: "record",
  requirement: `No text is longer than ${maxLength.toLocaleString("en-GB")} characters.`,
  reason: "A longer text was probably pasted or copied by mistake.",
  bad: '"publisher": "… a whole page …"',
  good: '"publisher": "Vilnius Institute for Policy Analysis"',
  *check(records) {
    for (const { file, path, value } of everyValue(records)) {
      if (typeof value !== "string" || value.length <= maxLength) continue;
      yield {
        file,
        path,
        message: `\`${pathText(path)}\` has ${value.length.toLocaleString("en-GB")} characters (at most ${maxLength.toLocaleString("en-GB")} allowed).`,
        fix: "Keep only what belongs in this field.",
      };
    }
  },
};
