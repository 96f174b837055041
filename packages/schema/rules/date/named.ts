import { paper } from "../../paper.ts";
import { span } from "../../records/edtf-span.ts";
import { collections } from "../../vocabularies/collection.ts";
import type { Rule } from "../rule.ts";

export const dateNamed: Rule = {
  id: "date/named",
  severity: "error",
  scope: "record",
  requirement: "If the id, the name or the label of a record has years, its dates include one of them.",
  reason: "Readers distinguish records by the year in the name, so a different date is wrong or the name is.",
  bad: '"name": "Zapad 2017", "date": "2013"',
  good: '"name": "Zapad 2017", "date": "2017-09"',
  *check(records) {
    for (const collection of collections) {
      for (const { file, record } of records.of(collection)) {
        const dates = datesOf(record);
        const [first] = dates;
        if (first === undefined) continue;
        const isOpen = "state" in record && record.state === "in-place";
        const spans = dates.flatMap(({ value }) => spanOf(value, isOpen));
        for (const { field, text } of namesOf(record)) {
          const years = yearsIn(text);
          if (years.length === 0 || years.some((year) => spans.some(({ from, to }) => from <= year && year <= to)))
            continue;
          yield {
            file,
            path: first.path,
            message: `The date is \`${first.value}\`, but \`${field}\` says ${years.join(" and ")}.`,
            expected: `A date in ${years.join(" or ")}.`,
            fix: `Check the date in the paper, and correct it or \`${field}\`.`,
          };
          break;
        }
      }
    }
  },
};

type Dated = { readonly path: readonly (string | number)[]; readonly value: string };

/** The dates of a record as a whole: of what happened or was said, of both ends, of the steps of a deal. */
function datesOf(record: object): Dated[] {
  const own = ["date", "start", "end", "since"].flatMap((field) => dated(record, field, [field]));
  const steps = "steps" in record && Array.isArray(record.steps) ? record.steps : [];
  return [...own, ...steps.flatMap((step: object, index) => dated(step, "date", ["steps", index, "date"]))];
}

function dated(object: object, field: string, path: Dated["path"]): Dated[] {
  const value: unknown = Reflect.get(object, field);
  return typeof value === "string" ? [{ path, value }] : [];
}

/** The years that a date spans; up to the paper if it is the start of what was still so then. */
function spanOf(value: string, isOpen: boolean): { readonly from: number; readonly to: number }[] {
  const when = span(value);
  // `date/calendar` reports invalid dates.
  if (when.kind !== "date") return [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
  const year = (time: number): number => (Number.isFinite(time) ? new Date(time).getUTCFullYear() : time);
  return [{ from: year(when.from), to: isOpen ? paper.year : year(when.to) }];
}

function* namesOf(record: object): Generator<{ readonly field: string; readonly text: string }> {
  for (const field of ["id", "name", "label"]) {
    const text: unknown = Reflect.get(record, field);
    if (typeof text === "string") yield { field, text };
  }
}

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
