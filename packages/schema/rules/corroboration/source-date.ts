import { lastDay } from "../../records/csl-date.ts";
import { span } from "../../records/edtf-span.ts";
import { collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

export const corroborationSourceDate: Rule = {
  id: "corroboration/source-date",
  severity: "error",
  requirement:
    "The work of a corroboration was not published before the date that it reports, unless the record is about a plan.",
  reason: "A source cannot report what came later: the date, the year of the work or the work is wrong.",
  bad: "A corroboration of 2019-08 from a work of 2015.",
  good: "A corroboration of 2019-08 from a work of 2019.",
  *check(records) {
    const issued = new Map(
      records.of("works").map(({ record }) => [record.id, lastDay(record.issued?.["date-parts"][0])]),
    );
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        if (!("corroborations" in record && record.corroborations) || isPlan(record)) continue;
        for (const [index, { work, date }] of record.corroborations.entries()) {
          const day = issued.get(work);
          const reported = date === undefined ? undefined : span(date);
          if (day === undefined || reported?.kind !== "date" || day >= reported.from) continue;
          yield {
            file,
            path: ["corroborations", index, "date"],
            message: `The date is \`${date}\`, but \`${work}\` is from ${new Date(day).getUTCFullYear()}.`,
            expected: "A source that was published when it had happened.",
            fix: "Check the date, the work and its `issued`.",
          };
        }
      }
    }
  },
};

/** Whether a record is about something that had not happened: sources announced it. */
const isPlan = (record: object): boolean =>
  ("state" in record && record.state !== "in-place" && record.state !== "withdrawn") ||
  ("status" in record && record.status !== "occurred");
