import { span } from "../../records/edtf-span.ts";
import { asPrinted } from "../../records/types/as-printed.ts";
import { date } from "../../records/types/date.ts";
import { collections } from "../../vocabularies/collection.ts";
import { months } from "../../wording/edtf.ts";
import { oneOf } from "../nearest.ts";
import { type Records, valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const dateAsPrinted: Rule = {
  id: "date/as-printed",
  severity: "error",
  scope: "record",
  requirement:
    "The year, month and day of a date also appear in an `asPrinted` of the record, unless `basis` explains the date.",
  reason:
    "A date is typed twice, as the paper prints it and in a standard format, so a difference between the two reveals a typing error.",
  bad: '"date": "2018-12-31", "evidence": [{ "asPrinted": ["13 December 2018"] }]',
  good: '"date": "2018-12-13", "evidence": [{ "asPrinted": ["13 December 2018"] }]',
  *check(records) {
    const printed = printedByFile(records);
    const explained = explainedFields(records);
    for (const { file, path, value } of valuesOf(date, records)) {
      const field = String(path[0]);
      if (field === "corroborations" || explained.has(`${file} ${field}`)) continue;
      // `date/calendar` reports invalid dates.
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
        message: `The date is \`${value}\`, but no \`asPrinted\` of this record contains ${oneOf(missing.map(({ word }) => word))}.`,
        expected:
          "The date as printed, in `asPrinted` of the evidence or in the field beside the date that ends in `AsPrinted`. Example: `13 December 2018`.",
        fix: "Check the date in the paper, and correct it or `asPrinted`. If it follows from something else, explain it in `basis`.",
      };
    }
  },
};

type Printed = { readonly passages: string[]; readonly names: string[] };

// A name can contain an unrelated year, such as the title of a novel, so names count only if no passage has a year.
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

function explainedFields(records: Records): Set<string> {
  const explained = new Set<string>();
  for (const collection of collections) {
    for (const { file, record } of records.of(collection)) {
      const items = "basis" in record ? (record.basis ?? []) : [];
      for (const field of items.flatMap((item) => item.for)) explained.add(`${file} ${field}`);
    }
  }
  return explained;
}

type Word = { readonly word: string; readonly pattern: RegExp };

// “2016-17” also matches 2017, and “1990s” matches 199X but not 1990.
function wordsOf(end: string): Word[] {
  const [year = "", month, day] = end.replace(/[~?%]$/, "").split("-");
  const words: Word[] = [];
  const decade = /^(\d{3})X$/.exec(year)?.[1];
  if (decade) words.push({ word: `${decade}0s`, pattern: new RegExp(`${decade}0s`) });
  else if (!year.includes("X")) {
    words.push({ word: year, pattern: new RegExp(`(?<!\\d)${year}(?![\\ds])|\\d{4}[-–/]${year.slice(2)}(?!\\d)`) });
  }
  const name = months[Number(month) - 1];
  if (name) words.push({ word: name, pattern: new RegExp(name) });
  if (day && /^\d+$/.test(day))
    words.push({ word: String(Number(day)), pattern: new RegExp(`(?<!\\d)0?${Number(day)}(?!\\d)`) });
  return words;
}
