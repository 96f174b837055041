import { certaintiesIn } from "../records.ts";
import type { Rule } from "../rule.ts";

export const certaintyLabel: Rule = {
  id: "certainty/label",
  severity: "error",
  scope: "record",
  requirement: "The label of a hypothesis or a rumour says that it is one.",
  reason: "A label is read without the rest of the record, and must not read as a fact.",
  bad: '"label": "Russia stationed troops in Belarus", "certainty": "rumour"',
  good: '"label": "Russia reportedly stationed troops in Belarus", "certainty": "rumour"',
  *check(records) {
    for (const { file, path, value, own } of certaintiesIn(records)) {
      const label = "label" in value ? value.label : undefined;
      if ((own !== "hypothesis" && own !== "rumour") || typeof label !== "string" || hedge.test(label)) continue;
      yield {
        file,
        path: [...path, "label"],
        message: `The label reads as a fact, but \`certainty\` is \`${own}\`.`,
        expected: "A word such as “might”, “probably”, “reportedly” or “is believed to”, as strong as in the paper.",
        fix: "Add such a word, or correct `certainty`.",
      };
    }
  },
};

const hedge =
  /\b(?:might|may|could|would|perhaps|possib\p{L}*|probabl[ye]|(?:un)?likely|believed|considered|thought|said|says|feared|expected|reported(?:ly)?|alleged\p{L}*|rumou?r\p{L}*|suppos\p{L}*|hypothes\p{L}*|speculat\p{L}*|suspect\p{L}*|assum\p{L}*|according to)\b/iu;
