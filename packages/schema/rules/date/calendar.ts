import { span } from "../../records/edtf-span.ts";
import { date } from "../../records/types/date.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const dateCalendar: Rule = {
  id: "date/calendar",
  severity: "error",
  scope: "record",
  requirement: "Every date exists in the calendar, and no interval ends before it begins.",
  reason: "A pattern accepts 30 February; a calendar does not.",
  bad: '"date": "2016-02-30"',
  good: '"date": "2016-02-29"',
  *check(records) {
    for (const { file, path, value } of valuesOf(date, records)) {
      const parsed = span(value);
      if (parsed.kind === "date") continue;
      yield {
        file,
        path,
        message:
          parsed.kind === "reversed"
            ? `The interval \`${value}\` ends before it begins.`
            : `\`${value}\` is not a valid EDTF date.`,
        expected: "An EDTF date such as `2016-10-07`, `2016-06`, `2015`, or an interval such as `2016/2017`.",
        fix:
          parsed.kind === "reversed"
            ? `Swap its ends: \`${value.split("/").toReversed().join("/")}\`.`
            : "Check the date in the paper.",
      };
    }
    // CSL stores the dates of works as lists of numbers.
    for (const { file, record } of records.of("works")) {
      const [parts] = record.issued?.["date-parts"] ?? [];
      if (parts === undefined || span(inEdtf(parts)).kind === "date") continue;
      yield {
        file,
        path: ["issued", "date-parts", 0],
        message: `\`[${parts.join(", ")}]\` is not a valid date.`,
        expected: "Year, month and day, as far as they are known. Example: `[2016, 10, 7]`.",
        fix: "Check the date in the footnote or in the work.",
      };
    }
  },
};

const inEdtf = ([year = 0, ...rest]: readonly number[]): string =>
  [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
