import { span } from "../../records/edtf-span.ts";
import { oneOf } from "../nearest.ts";
import type { Rule } from "../rule.ts";

export const eventExercise: Rule = {
  id: "event/exercise",
  severity: "error",
  requirement: "An exercise that took place has the date of the dated exercise in its `about`.",
  reason: "The date of one exercise is in two records, so a difference between them reveals a typing error.",
  bad: '"kind": "exercise", "date": "2013", "about": ["zapad-2017"]',
  good: '"kind": "exercise", "date": "2017-09", "about": ["zapad-2017"]',
  *check(records) {
    if (!records.isChecked("events", "entities")) return;
    const dates = new Map(
      records.of("entities").flatMap(({ record }) => {
        return record.kind === "exercise" && record.date !== undefined ? [[record.id, record.date] as const] : [];
      }),
    );
    for (const { file, record } of records.of("events")) {
      if (record.kind !== "exercise" || record.status !== "occurred" || record.date === null) continue;
      const dated = (record.about ?? []).flatMap((id) => {
        const date = dates.get(id);
        return date === undefined ? [] : [{ id, date }];
      });
      const { date } = record;
      if (dated.length === 0 || dated.some((one) => overlap(one.date, date))) continue;
      yield {
        file,
        path: ["date"],
        message: `The date is \`${date}\`, but ${dated.map((one) => `\`${one.id}\` is dated \`${one.date}\``).join(" and ")}.`,
        expected: `A date in ${oneOf(dated.map((one) => one.date))}.`,
        fix: "Check the date in the paper, and correct it here or in the exercise, or correct `about`.",
      };
    }
  },
};

/** Whether two dates can mean the same day. `date/calendar` reports invalid ones. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [span(one), span(other)];
  return a.kind !== "date" || b.kind !== "date" || (a.from <= b.to && b.from <= a.to);
}
