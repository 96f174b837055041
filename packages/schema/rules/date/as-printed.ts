import { span } from "../../records/edtf-span.ts";
import { asPrinted } from "../../records/types/as-printed.ts";
import { date } from "../../records/types/date.ts";
import { collections } from "../../vocabularies/collection.ts";
import { months } from "../../wording/edtf.ts";
import type { Records } from "../records.ts";
import type { Rule } from "../rule.ts";
import { valuesOf } from "../values-of.ts";

/** The year, month and day of a stated date stand in the record as the paper prints them, too. */
export const dateAsPrinted: Rule = {
  id: "date/as-printed",
  severity: "error",
  scope: "record",
  wants: "The year, month and day of a stated date stand in the record as the paper prints them, too.",
  reason: "A date is typed twice, once to read and once to reckon with: a slip in either shows in the other.",
  bad: '"date": "2018-12-31", "evidence": [{ "asPrinted": ["13 December 2018"] }]',
  good: '"date": "2018-12-13", "evidence": [{ "asPrinted": ["13 December 2018"] }]',
  *check(records) {
    const printed = printedByFile(records);
    const reasoned = reasonedFields(records);
    for (const { file, path, value } of valuesOf(date, records)) {
      const field = String(path[0]);
      if (field === "corroborations" || reasoned.has(`${file} ${field}`)) continue;
      // What is no date is told by the rule on the calendar.
      if (span(value).kind !== "date") continue;
      const strings = stringsWithYears(printed.get(file));
      const missing = value
        .split("/")
        .filter((end) => end !== "" && end !== "..")
        .flatMap(wordsOf)
        .filter(({ pattern }) => !strings.some((string) => pattern.test(string)));
      if (missing.length === 0) continue;
      yield {
        file,
        path,
        message: `\`${value}\` is not what the record says the paper prints: ${missing.map(({ word }) => word).join(", ")} is nowhere in it.`,
        expected: "The date as printed, in `asPrinted` of the evidence. Example: `13 December 2018`.",
        fix: "Compare both with the page; if the date follows from something else, say so in `basis`.",
      };
    }
  },
};

type Printed = { readonly passages: string[]; readonly names: string[] };

// A name may hold a year of its own, such as the title of a novel: it speaks for a date only where no passage does.
const stringsWithYears = ({ passages, names }: Printed = { passages: [], names: [] }): readonly string[] =>
  passages.some((passage) => /\d{4}/.test(passage)) ? passages : [...passages, ...names];

function printedByFile(records: Records): Map<string, Printed> {
  const printed = new Map<string, Printed>();
  const of = (file: string): Printed => {
    const strings = printed.get(file) ?? { passages: [], names: [] };
    printed.set(file, strings);
    return strings;
  };
  for (const { file, value } of valuesOf(asPrinted, records)) of(file).passages.push(value);
  for (const { file, record } of records.of("entities")) {
    of(file).names.push(record.name);
    for (const { name, printed: isPrinted } of record.variants ?? []) if (isPrinted) of(file).names.push(name);
  }
  return printed;
}

function reasonedFields(records: Records): Set<string> {
  const reasoned = new Set<string>();
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      const items = "basis" in record ? (record.basis ?? []) : [];
      for (const field of items.flatMap((item) => item.for)) reasoned.add(`${file} ${field}`);
    }
  }
  return reasoned;
}

type Word = { readonly word: string; readonly pattern: RegExp };

// “2016-17” says 2017, too, and “1990s” says 199X.
function wordsOf(end: string): Word[] {
  const [year = "", month, day] = end.replace(/[~?%]$/, "").split("-");
  const said: Word[] = [];
  const decade = /^(\d{3})X$/.exec(year)?.[1];
  if (decade) said.push({ word: `${decade}0s`, pattern: new RegExp(`${decade}0s`) });
  else if (!year.includes("X")) {
    said.push({ word: year, pattern: new RegExp(`(?<!\\d)${year}(?!\\d)|\\d{4}[-–/]${year.slice(2)}(?!\\d)`) });
  }
  const name = months[Number(month) - 1];
  if (name) said.push({ word: name, pattern: new RegExp(name) });
  if (day && /^\d+$/.test(day))
    said.push({ word: String(Number(day)), pattern: new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`) });
  return said;
}
