import { paper } from "../paper.ts";
import type { RuleText } from "./rule.ts";

const error = "error" as const;

/**
 * The texts of the rules about files, JSON, the shape of records and exceptions. The reader, the parser and the schemas
 * apply these rules before those across records.
 */
export const basicRules: readonly RuleText[] = [
  {
    id: "file/place",
    severity: error,
    requirement: "A record is a file `<collection>/<id>.json`.",
    reason: "The name of the file is the id of the record, by which other records refer to it.",
    bad: "`polls/Two Unions.json`",
    good: "`polls/two-unions.json`",
  },
  {
    id: "file/encoding",
    severity: error,
    requirement: "A file is UTF-8 text.",
    reason: "Different programs display invalid bytes differently.",
    bad: "A file saved as Windows-1251 or UTF-16.",
    good: "The same file saved as UTF-8.",
  },
  {
    id: "file/size",
    severity: error,
    requirement: "A record file is at most 1 MB in size.",
    reason: "Records are a few kilobytes long; a much larger file is not a record.",
    bad: "A data dump saved as a record.",
    good: "One record per file.",
  },
  {
    id: "file/link",
    severity: error,
    requirement: "Data files and folders are not symbolic links.",
    reason: "A link can lead outside the repository, or to a different file on each machine.",
    bad: "`polls/two-unions.json` as a link to another file.",
    good: "The record itself.",
  },
  {
    id: "file/unreadable",
    severity: error,
    requirement: "Every data file can be read.",
    reason: "A file that cannot be read cannot be checked, and other records may refer to it.",
    bad: "A file without read permission.",
    good: "A file that all users may read.",
  },
  {
    id: "file/format",
    severity: error,
    requirement:
      "A file has the standard layout: fields in the order of the schema, two spaces of indentation, no blank lines, footnote numbers in ascending order, LF line endings, no byte order mark, one newline at the end.",
    reason: "With one layout, a diff shows only what has changed.",
    bad: "Fields in another order, or a whole record on one line.",
    good: "What `npm run check -- --fix` writes.",
  },
  {
    id: "json/syntax",
    severity: error,
    requirement: "A file is valid JSON, without comments or trailing commas.",
    reason: "Programs in every language read it, and most of them reject anything else.",
    bad: '"label": "Russia banned Belarusian milk (2009)"\n"date": "2009"',
    good: '"label": "Russia banned Belarusian milk (2009)",\n"date": "2009"',
  },
  {
    id: "json/duplicate-key",
    severity: error,
    requirement: "Each key occurs once in its object.",
    reason: "Programs silently keep one of two values, and not always the right one.",
    bad: '"date": "2009",\n"date": "2010"',
    good: '"date": "2009"',
  },
  {
    id: "json/depth",
    severity: error,
    requirement: "Objects and lists are nested at most 64 levels deep.",
    reason: "A record needs eight levels; deeply nested files make parsers fail.",
    bad: "[[[[[[[[[[ … ]]]]]]]]]]",
    good: '"evidence": [{ "page": 9 }]',
  },
  {
    id: "json/number",
    severity: error,
    requirement: "A number keeps its exact value when programs read it.",
    reason: "Programs keep about 16 digits and silently drop the rest.",
    bad: '"value": 600000000.00000000001',
    good: '"value": 600000000',
  },
  {
    id: "shape/missing",
    severity: error,
    requirement: "A record has every field that its collection and its kind require.",
    reason:
      "A missing field may be a mistake. Where the schema allows `null`, an unknown value is `null`, with a reason in `unknown`.",
    bad: "An order without `price`, which may be `null` but not absent.",
    good: '"price": null, "unknown": { "price": "notStated" }',
  },
  {
    id: "shape/unknown-field",
    severity: error,
    requirement: "A record has only the fields of its schema.",
    reason: "A misspelt field is lost: programs ignore it, and the right one is missing.",
    bad: '"prise": 600000000',
    good: '"price": { "kind": "exact", "value": 600000000, "unit": "USD" }',
  },
  {
    id: "shape/value",
    severity: error,
    requirement: "A field with a fixed vocabulary contains one of the values in it.",
    reason: "Records with the same meaning are found together only if they use the same value.",
    bad: '"category": "aircarft"',
    good: '"category": "aircraft"',
  },
  {
    id: "shape/type",
    severity: error,
    requirement: "A value has the type of its field: string, number, true or false, list or object.",
    reason: "Programs that use the data rely on the type.",
    bad: '"page": "11"',
    good: '"page": 11',
  },
  {
    id: "shape/format",
    severity: error,
    requirement: "A string has the format that its field requires, such as a date, an id or a code.",
    reason: "Dates can be sorted and ids resolved only if they follow one format.",
    bad: '"date": "June 2016"',
    good: '"date": "2016-06"',
  },
  {
    id: "shape/size",
    severity: error,
    requirement: "A string, list or number is within the limits of its field.",
    reason: `The paper has ${paper.pages} pages, a quotation has at most 60 characters, and an empty string has no meaning.`,
    bad: `"page": ${paper.pages + 1}`,
    good: `"page": ${paper.pages}`,
  },
  {
    id: "exception/unused",
    severity: error,
    requirement: "Each exception to a rule applies to a problem that exists.",
    reason: "An exception that is no longer needed would hide the next mistake.",
    bad: "An exception for a record that has been corrected.",
    good: "The list without that exception.",
  },
  {
    id: "exception/unknown",
    severity: error,
    requirement: "An exception names an existing rule and an existing record.",
    reason: "A misspelt exception has no effect.",
    bad: '{ "rule": "poll/sharesum", "record": "polls/two-unions" }',
    good: '{ "rule": "poll/share-sum", "record": "polls/two-unions" }',
  },
];
