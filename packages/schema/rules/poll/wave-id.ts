import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

export const pollWaveId: Rule = {
  id: "poll/wave-id",
  severity: "error",
  scope: "record",
  requirement: "The id of a wave is its date, followed by a word if two waves have the same date.",
  reason: "Users look up a value by the id of its wave, so a wrong id gives them a wrong value.",
  bad: '"id": "2018-01", "date": "2019-12"',
  good: '"id": "2019-12", "date": "2019-12"',
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      for (const [index, { id, date }] of record.waves.entries()) {
        // `date/calendar` reports invalid dates.
        if (id === date || id.startsWith(`${date}-`) || span(date).kind !== "date") continue;
        yield {
          file,
          path: ["waves", index, "id"],
          message: `The id of the wave is \`${id}\`, but its date is \`${date}\`.`,
          expected: `\`${date}\`, or \`${date}-\` and a word if two waves have this date.`,
          fix: "Check the date in the paper, and correct the id or the date.",
        };
      }
    }
  },
};
