import { lastDay } from "../../records/csl-date.ts";
import { span } from "../../records/edtf-span.ts";
import { evidence } from "../../records/types/evidence.ts";
import { valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const evidenceSourceDate: Rule = {
  id: "evidence/source-date",
  severity: "error",
  requirement: "Not every source that a passage cites for what happened was published before it happened.",
  reason: "A source cannot report what came later: the date, the year of the work or the footnote is wrong.",
  bad: "An event of 2017 with one footnote, which cites a work of 2012.",
  good: "An event of 2011 with that footnote.",
  *check(records) {
    if (!records.isChecked("events", "statements", "works", "citations")) return;
    const issued = new Map(
      records.of("works").map(({ record }) => [record.id, lastDay(record.issued?.["date-parts"][0])]),
    );
    const notes = new Map(
      records
        .of("citations")
        .map(({ record }) => [record.number, (record.works ?? []).map(({ work }) => issued.get(work))]),
    );
    const happened = new Map<string, string>();
    for (const collection of ["events", "statements"] as const) {
      for (const { file, record } of records.of(collection)) {
        const isPast = !("status" in record) || record.status === "occurred";
        if (record.date !== null && isPast) happened.set(file, record.date);
      }
    }
    for (const { file, path, value } of valuesOf(evidence, records)) {
      const date = happened.get(file);
      const when = date === undefined ? undefined : span(date);
      if (date === undefined || when?.kind !== "date") continue;
      for (const [index, { citations = [] }] of value.entries()) {
        const works = citations.flatMap((number) => notes.get(number) ?? [undefined]);
        // A source without a date may be recent enough.
        const days = works.filter((day) => day !== undefined);
        const latest = Math.max(...days);
        if (days.length === 0 || days.length < works.length || latest >= when.from) continue;
        yield {
          file,
          path: [...path, index, "citations"],
          message: `The date is \`${date}\`, but the latest source of the passage is from ${new Date(latest).getUTCFullYear()}.`,
          expected: "A source that was published when it had happened.",
          fix: "Check the date, the footnotes and the years of their works.",
        };
      }
    }
  },
};
