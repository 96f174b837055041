import { collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

/** A record's id is the name of its file. */
export const idMatchesFile: Rule = {
  id: "id/file",
  severity: "error",
  scope: "record",
  wants: "A record's id is the name of its file.",
  reason: "People and programs find a record's file by its id.",
  bad: '`polls/two-unions.json` that says `"id": "two-union"`.',
  good: '`polls/two-unions.json` that says `"id": "two-unions"`.',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        const name = file.slice(file.lastIndexOf("/") + 1, -".json".length);
        if (record.id === name) continue;
        yield {
          file,
          path: ["id"],
          message: `The id is \`${record.id}\`, but the file is named \`${name}.json\`.`,
          expected: "The id and the file's name without `.json` are the same.",
          fix: `Write \`${name}\`, or rename the file to \`${record.id}.json\`.`,
        };
      }
    }
  },
};
