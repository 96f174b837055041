import { span } from "../../records/edtf-span.ts";
import { date } from "../../records/types/date.ts";
import { daysIn, months } from "../../wording/edtf.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const dateCalendar: Rule = {
  id: "date/calendar",
  severity: "error",
  scope: "record",
  requirement: "Every date exists in the calendar, and no interval ends before it begins.",
  reason: "A date such as 30 February has the right format but does not exist.",
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
            : `\`${value}\` is not a date in the calendar${lengthOfMonth(value)}.`,
        expected:
          parsed.kind === "reversed"
            ? "An interval whose end is not before its beginning, such as `2016/2017`."
            : "A date that exists, such as `2016-10-07`, `2016-06` or `2015`, or an interval such as `2016/2017`.",
        fix:
          parsed.kind === "reversed"
            ? `Swap its ends (\`${value.split("/").toReversed().join("/")}\`), or correct the wrong one.`
            : "Check the date in the paper, and correct it.",
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
        fix: "Check the date in the footnote or in the work, and correct it.",
      };
    }
  },
};

/** ": June 2016 has 30 days" where a day is not in its month, otherwise nothing. */
function lengthOfMonth(value: string): string {
  for (const [, year = "", month = "", day] of value.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)) {
    const name = months[Number(month) - 1];
    const days = daysIn(year, month);
    if (name !== undefined && Number(day) > days) return `: ${name} ${year} has ${days} days`;
  }
  return "";
}

const inEdtf = ([year = 0, ...rest]: readonly number[]): string =>
  [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
