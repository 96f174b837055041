import { paper } from "../../paper.ts";
import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

const startOfYear = Date.UTC(paper.year, 0, 1);
const startOfNextYear = Date.UTC(paper.year + 1, 0, 1);

export const eventStatus: Rule = {
  id: "event/status",
  severity: "error",
  scope: "record",
  requirement: `An event that occurred is not dated after ${paper.year}, the year of the paper, and an event that was still planned is not dated before it.`,
  reason: "Timelines show planned events as open, and all others as history.",
  bad: '"status": "occurred", "date": "2024"',
  good: '"status": "planned", "date": "2024"',
  *check(records) {
    for (const { file, record } of records.of("events")) {
      const { status, date } = record;
      const when = date === null ? undefined : span(date);
      if (when?.kind !== "date") continue;
      const isLate = status === "occurred" && when.from >= startOfNextYear;
      const isEarly = status === "planned" && when.to < startOfYear;
      if (!isLate && !isEarly) continue;
      yield {
        file,
        path: ["status"],
        message: `The status is \`${status}\`, but the date is \`${date}\` and the paper is from ${paper.year}.`,
        expected: isLate
          ? "`planned`, or `postponed` if the event was put off."
          : "`occurred`, or `postponed` or `cancelled` if the event did not take place as planned.",
        fix: "Correct `status` or `date`.",
      };
    }
  },
};
