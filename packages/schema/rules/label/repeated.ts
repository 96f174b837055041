import { collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

export const labelRepeated: Rule = {
  id: "label/repeated",
  severity: "error",
  scope: "record",
  requirement: "The description of a record does not repeat its label.",
  reason: "A description has the details that the label leaves out; exports and pages show both.",
  bad: '"label": "Russia cut oil deliveries", "description": "Russia cut oil deliveries."',
  good: '"label": "Russia cut oil deliveries", "description": "Belarus turned to Venezuela for oil."',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        if (!("label" in record && record.label && "description" in record && record.description)) continue;
        if (!bare(record.description).startsWith(bare(record.label))) continue;
        yield {
          file,
          path: ["description"],
          message: "The description begins with the words of the label.",
          expected: "Details that the label does not mention.",
          fix: "Remove the repeated words, or the whole description.",
        };
      }
    }
  },
};

const bare = (text: string): string => text.toLowerCase().replace(/[\s.…]+$/u, "");
