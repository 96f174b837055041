import { collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

export const idFile: Rule = {
  id: "id/file",
  severity: "error",
  scope: "record",
  requirement: "A record's id is the name of its file without `.json`.",
  reason: "People and programs find the file of a record by its id.",
  bad: '`polls/two-unions.json` with `"id": "two-union"`.',
  good: '`polls/two-unions.json` with `"id": "two-unions"`.',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        const name = file.slice(file.lastIndexOf("/") + 1, -".json".length);
        if (record.id === name) continue;
        yield {
          file,
          path: ["id"],
          message: `The id is \`${record.id}\`, but the file is \`${name}.json\`.`,
          expected: "The same name for both.",
          fix: `Change the id to \`${name}\`, or rename the file to \`${record.id}.json\`.`,
        };
      }
    }
  },
};
