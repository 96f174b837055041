import { valueAt } from "../../json/parse-json.ts";
import type { Path } from "../../json/problem.ts";
import { date } from "../../records/types/date.ts";
import { collections } from "../../vocabularies/collection.ts";
import { isExplained } from "../field-names.ts";
import { type Records, valuesOf } from "../records.ts";
import type { Rule } from "../rule.ts";

export const dateInterval: Rule = {
  id: "date/interval",
  severity: "error",
  scope: "record",
  requirement:
    "An interval, and a date that is approximate, uncertain or has unknown digits, has the words of the paper beside it or is explained in `basis`; its beginning is never open, except in corroborations.",
  reason:
    "An open interval says that something lasted, not that its date is unknown, and `199X` says less than “early 1990s”.",
  bad: '"date": "199X"',
  good: '"date": "199X", "dateAsPrinted": "early 1990s"',
  *check(records) {
    const byFile = recordsByFile(records);
    for (const { file, path, value } of valuesOf(date, records)) {
      if (path[0] === "corroborations") continue;
      const field = String(path.at(-1));
      if (value.startsWith("../")) {
        yield {
          file,
          path,
          message: `\`${value}\` is an interval without a beginning.`,
          expected: "A date or an interval with a beginning; an unknown date is `null`.",
          fix: `Use \`null\` with the reason \`notStated\`, or with \`vague\` and the words of the paper in \`${field}AsPrinted\`.`,
        };
        continue;
      }
      if (!/[/X~?%]/.test(value)) continue;
      const record = byFile.get(file) ?? {};
      if (printedBeside(record, path) || isExplained(record, path)) continue;
      yield {
        file,
        path,
        message: `\`${value}\` ${value.includes("/") ? "is an interval" : "is not exact"}, but the record does not say what the paper prints.`,
        expected: `The words of the paper in \`${field}AsPrinted\`, or an entry for \`${field}\` in \`basis\`.`,
        fix: "Add the words of the paper. If it gives no such interval, use the date that it gives, or `null` with a reason.",
      };
    }
  },
};

/** Whether the object with a date also has its printed words: `dateAsPrinted`, or `asPrinted` in the wave of a poll. */
function printedBeside(record: object, path: Path): boolean {
  const object = valueAt(record, path.slice(0, -1));
  if (typeof object !== "object" || object === null) return false;
  return `${path.at(-1)}AsPrinted` in object || "asPrinted" in object;
}

function recordsByFile(records: Records): Map<string, object> {
  return new Map(collections.flatMap((name) => records.of(name).map(({ file, record }) => [file, record])));
}
