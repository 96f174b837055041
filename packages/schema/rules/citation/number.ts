import { paper } from "../../paper.ts";
import type { Rule } from "../rule.ts";

/** A citation's id carries its number, so that every number exists once. */
export const citationNumber: Rule = {
  id: "citation/number",
  severity: "error",
  scope: "record",
  wants: "A citation's id carries its number, so that every number exists once.",
  reason: `The paper numbers its notes 1–${paper.notes}, each once; evidence refers to them by number.`,
  bad: '"id": "note-33", "number": 34',
  good: '"id": "note-33", "number": 33',
  *check(records) {
    for (const { file, record } of records.of("citations")) {
      if (record.id === `note-${record.number}`) continue;
      yield {
        file,
        path: ["number"],
        message: `The number is ${record.number}, but the id is \`${record.id}\`.`,
        expected: "The id is `note-` and the number.",
        fix: `Write ${record.id.replace("note-", "")}, or rename the record.`,
      };
    }
  },
};
