import { paper } from "../../paper.ts";
import type { Rule } from "../rule.ts";

export const citationNumber: Rule = {
  id: "citation/number",
  severity: "error",
  scope: "record",
  requirement: "The id of a footnote is `note-` followed by its number.",
  reason: `The paper numbers its footnotes 1–${paper.notes}, each once, and evidence refers to them by number.`,
  bad: '"id": "note-33", "number": 34',
  good: '"id": "note-33", "number": 33',
  *check(records) {
    for (const { file, record } of records.of("citations")) {
      if (record.id === `note-${record.number}`) continue;
      yield {
        file,
        path: ["number"],
        message: `The number is ${record.number}, but the id is \`${record.id}\`.`,
        expected: "The same number in both.",
        fix: `Change the number to ${record.id.replace("note-", "")}, or change the id to \`note-${record.number}\` and rename the file.`,
      };
    }
  },
};
