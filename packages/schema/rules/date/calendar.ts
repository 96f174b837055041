import { span } from "../../records/edtf-span.ts";
import { date } from "../../records/types/date.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** Every date exists in the calendar, and every interval runs forwards. */
export const dateInCalendar: Rule = {
  id: "date/calendar",
  severity: "error",
  scope: "record",
  wants: "Every date exists in the calendar, and every interval runs forwards.",
  reason: "A pattern lets 30 February pass; a calendar does not.",
  bad: '"date": "2016-02-30"',
  good: '"date": "2016-02-29"',
  *check(records) {
    for (const { file, path, value } of valuesOf(date, records)) {
      const reading = span(value);
      if (reading.kind === "date") continue;
      yield {
        file,
        path,
        message:
          reading.kind === "reversed"
            ? `The interval \`${value}\` ends before it begins.`
            : `\`${value}\` is not a date of the calendar in EDTF.`,
        expected: "An EDTF date such as `2016-10-07`, `2016-06`, `2015`, or an interval such as `2016/2017`.",
        ...(reading.kind === "reversed" && { fix: `Write \`${value.split("/").toReversed().join("/")}\`.` }),
      };
    }
    // Works have their dates in parts, as CSL has them.
    for (const { file, record } of records.of("works")) {
      const [parts] = record.issued?.["date-parts"] ?? [];
      if (parts === undefined || span(inEdtf(parts)).kind === "date") continue;
      yield {
        file,
        path: ["issued", "date-parts", 0],
        message: `\`[${parts.join(", ")}]\` is not a date of the calendar.`,
        expected: "Year, month and day, as far as known: `[2016, 10, 7]`.",
      };
    }
  },
};

const inEdtf = ([year = 0, ...rest]: readonly number[]): string =>
  [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
