import { labelOf } from "../../wording/label-of.ts";
import type { Rule } from "../rule.ts";

export const relationLabel: Rule = {
  id: "relation/label",
  severity: "error",
  requirement: "A relation has a `label` only where it differs from the sentence that its predicate makes.",
  reason: "A copy of the sentence stays behind when a name or an interval is corrected.",
  bad: '"subject": "belarus", "predicate": "member-of", "object": "csto", "label": "Belarus is a member of the CSTO"',
  good: '"subject": "belarus", "predicate": "member-of", "object": "csto"',
  *check(records) {
    if (!records.isChecked("relations")) return;
    const entities = new Map<string, { name: string; article?: "the" | undefined }>(
      records.of("entities").map(({ record }) => [record.id, record]),
    );
    for (const { file, record } of records.of("relations")) {
      if (record.label === undefined) continue;
      const sentence = labelOf({ ...record, label: undefined }, (id) => entities.get(id));
      // With or without the year that the sentence adds in brackets.
      if (record.label !== sentence && record.label !== sentence.replace(/ \([^()]*\)$/, "")) continue;
      yield {
        file,
        path: ["label"],
        message: `The label is the sentence that \`${record.predicate}\` makes: “${sentence}”.`,
        expected: "A label only where that sentence reads badly.",
        fix: "Remove `label`.",
      };
    }
  },
};
