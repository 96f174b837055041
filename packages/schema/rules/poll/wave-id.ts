import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

/** A wave of a poll is called by its date. */
export const waveId: Rule = {
  id: "poll/wave-id",
  severity: "error",
  scope: "record",
  wants: "A wave of a poll is called by its date.",
  reason: "People address a value by the id of its wave: a wave under another date is the wrong value.",
  bad: '"id": "2018-01", "date": "2019-12"',
  good: '"id": "2019-12", "date": "2019-12"',
  *check(records) {
    for (const { file, record } of records.of("polls")) {
      for (const [index, { id, date }] of record.waves.entries()) {
        // A date that is none is told by `date/calendar`.
        if (id === date || id.startsWith(`${date}-`) || span(date).kind !== "date") continue;
        yield {
          file,
          path: ["waves", index, "id"],
          message: `The wave of \`${date}\` is called \`${id}\`.`,
          expected: `\`${date}\`, or that and a word more where two waves are of one date.`,
          fix: "One of the two is mistyped: compare with the page.",
        };
      }
    }
  },
};
