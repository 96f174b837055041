import type { Rule } from "../rule.ts";

export const dossierRecords: Rule = {
  id: "dossier/records",
  severity: "error",
  requirement: "The records of a dossier are not all in another dossier as well.",
  reason: "A dossier is one matter; one that is part of another adds nothing for readers.",
  bad: "The dossiers “The airbase” and “The refusal of the airbase” with the same records.",
  good: "One dossier with all of them.",
  *check(records) {
    const dossiers = records.of("dossiers").map(({ file, record }) => ({ file, record, set: new Set(record.records) }));
    for (const { file, record, set } of dossiers) {
      const whole = dossiers.find(
        (other) =>
          other.record !== record &&
          record.records.every((name) => other.set.has(name)) &&
          // Of two equal dossiers, the second is reported.
          (set.size < other.set.size || other.record.id < record.id),
      );
      if (whole === undefined) continue;
      yield {
        file,
        path: ["records"],
        message: `All records of this dossier are also in \`${whole.record.id}\`.`,
        expected: "At least one record that is in no larger dossier.",
        fix: "Merge the two dossiers.",
      };
    }
  },
};
