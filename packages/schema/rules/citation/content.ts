import type { Rule } from "../rule.ts";

/** The field that holds the content of each kind of footnote; a lost footnote has none. */
const contentFields = { reference: "works", comment: "comment", interview: "comment", lost: undefined } as const;

export const citationContent: Rule = {
  id: "citation/content",
  severity: "error",
  scope: "record",
  requirement:
    "A footnote of kind `reference` has `works`, or `urlAsPrinted` if it is cut short; one of kind `comment` or `interview` has `comment`.",
  reason: "The kind of a footnote says what it contains; without that field the record has no content.",
  bad: '"kind": "reference"',
  good: '"kind": "reference", "works": [{ "work": "balancing-act" }]',
  *check(records) {
    for (const { file, record } of records.of("citations")) {
      const field = contentFields[record.kind];
      if (field === undefined) continue;
      const content = field === "works" ? (record.works ?? record.urlAsPrinted) : record[field];
      if (!content) {
        yield {
          file,
          path: ["kind"],
          message: `\`${field}\` is missing from a footnote of kind \`${record.kind}\`.`,
          expected:
            field === "works"
              ? "`works` with the cited works, or `urlAsPrinted` if the footnote is cut short."
              : `\`${field}\` with the content of the footnote.`,
          fix: `Add \`${field}\`${field === "works" ? " or `urlAsPrinted`" : ""}, or correct \`kind\`.`,
        };
      }
    }
  },
};
