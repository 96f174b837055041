import { paper } from "../paper.ts";
import type { Rule } from "./rule.ts";

/** What is known of a rule without running it: what a person is told who asks for it. */
export type RuleText = Omit<Rule, "check" | "scope">;

const error = "error" as const;

/**
 * The rules of reading and shape (ring 1), which the reader and the schema check themselves: a file has to be readable,
 * and its fields have to fit the form, before rules across records can look at it.
 */
export const basicRules: readonly RuleText[] = [
  {
    id: "file/place",
    severity: error,
    wants: "A record is a file `<collection>/<id>.json`, in a folder that is a collection.",
    reason: "The file's name is the record's id: by it others refer to the record.",
    bad: "`polls/Two Unions.json`",
    good: "`polls/two-unions.json`",
  },
  {
    id: "file/encoding",
    severity: error,
    wants: "A file is UTF-8 text.",
    reason: "Bytes that are no letters cannot be read the same way twice.",
    bad: "A file saved as Windows-1251 or UTF-16.",
    good: "The same file saved as UTF-8.",
  },
  {
    id: "file/size",
    severity: error,
    wants: "A record's file is smaller than a megabyte.",
    reason: "A record is one page of a form; a file of that size is something else, or an attack.",
    bad: "A data dump saved as a record.",
    good: "One record, one file.",
  },
  {
    id: "file/link",
    severity: error,
    wants: "Files and folders of the data are no symbolic links.",
    reason: "A link may lead out of the repository, and is another file on every machine.",
    bad: "`polls/two-unions.json` as a link to another file.",
    good: "The record itself.",
  },
  {
    id: "file/unreadable",
    severity: error,
    wants: "Every file of the data can be read.",
    reason: "What cannot be read cannot be checked, and others may refer to it.",
    bad: "A file without the right to read it.",
    good: "A file that everybody may read.",
  },
  {
    id: "file/format",
    severity: error,
    wants:
      "A file has the one form of all files: fields in the order of the schema, two spaces, one newline at the end.",
    reason: "If form never differs, a change shows nothing but what has changed.",
    bad: "Fields in another order, or a whole record on one line.",
    good: "What `npm run check -- --fix` writes.",
  },
  {
    id: "json/syntax",
    severity: error,
    wants: "A file is JSON: no comments, no trailing commas.",
    reason: "Programs in every language read it, and none of them guesses.",
    bad: '"date": "2009"\n"title": "The milk war"',
    good: '"date": "2009",\n"title": "The milk war"',
  },
  {
    id: "json/duplicate-key",
    severity: error,
    wants: "A field is given once.",
    reason: "Of two values a reader keeps one, and nobody is told which. No program can know which is right.",
    bad: '"date": "2009",\n"date": "2010"',
    good: '"date": "2009"',
  },
  {
    id: "json/depth",
    severity: error,
    wants: "Objects and lists are not nested deeper than a record needs.",
    reason: "A file of brackets in brackets is no record, and makes readers fail.",
    bad: "[[[[[[[[[[ … ]]]]]]]]]]",
    good: '"evidence": [{ "page": 9 }]',
  },
  {
    id: "json/number",
    severity: error,
    wants: "A number is read as it is written.",
    reason: "Programs keep some sixteen digits: what is beyond is lost without a word.",
    bad: '"value": 600000000.00000000001',
    good: '"value": 600000000',
  },
  {
    id: "shape/missing",
    severity: error,
    wants: "Every field that the form asks for is there.",
    reason:
      "A field that may be absent by mistake says nothing when it is absent. What is unknown is `null`, with a reason.",
    bad: "A purchase without `price`.",
    good: '"price": null, "unknown": { "price": "notStated" }',
  },
  {
    id: "shape/unknown-field",
    severity: error,
    wants: "A record has no fields but those of its form.",
    reason: "A misspelt field is otherwise lost: nobody reads it, and the right one is missing.",
    bad: '"prise": 600000000',
    good: '"price": { "kind": "exact", "value": 600000000, "unit": "USD" }',
  },
  {
    id: "shape/value",
    severity: error,
    wants: "A field with a vocabulary has one of its words.",
    reason: "Words that mean the same are found together only if they are the same.",
    bad: '"category": "aircarft"',
    good: '"category": "aircraft"',
  },
  {
    id: "shape/type",
    severity: error,
    wants: "A value is of the kind that its field takes: text, number, list or object.",
    reason: "Programs that use the data rely on it.",
    bad: '"page": "11"',
    good: '"page": 11',
  },
  {
    id: "shape/format",
    severity: error,
    wants: "A text has the form that its field takes, such as a date, an id or a code.",
    reason: "Dates sort and ids resolve only in one form.",
    bad: '"date": "June 2016"',
    good: '"date": "2016-06"',
  },
  {
    id: "shape/size",
    severity: error,
    wants: "A value is neither too long nor too short, too small nor too large for its field.",
    reason: `Pages run from 1 to ${paper.pages}, printed words are at most 60 characters, and an empty text says nothing.`,
    bad: '"page": 39',
    good: `"page": ${paper.pages}`,
  },
  {
    id: "exception/unused",
    severity: error,
    wants: "An exception to a rule silences something.",
    reason: "What was an exception and is none any more hides the next mistake.",
    bad: "An exception for a record that has been mended.",
    good: "The exception taken away.",
  },
  {
    id: "exception/unknown",
    severity: error,
    wants: "An exception names a rule and a record that exist.",
    reason: "A misspelt exception silences nothing, and its reason is lost.",
    bad: '{ "rule": "poll/sharesum", "record": "polls/two-unions" }',
    good: '{ "rule": "poll/share-sum", "record": "polls/two-unions" }',
  },
];
