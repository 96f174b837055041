import type { Rule } from "../rule.ts";

const contents = { reference: "works", comment: "comment", interview: "comment", lost: undefined } as const;

/** A reference cites a work, a remark says something, and a lost note neither. */
export const citationWorks: Rule = {
  id: "citation/content",
  severity: "error",
  scope: "record",
  wants: "A reference cites a work, a remark says something, and a lost note neither.",
  reason: "What a footnote holds follows from its kind.",
  bad: '"kind": "reference"',
  good: '"kind": "reference", "works": [{ "work": "balancing-act" }]',
  *check(records) {
    for (const { file, record } of records.of("citations")) {
      const wanted = contents[record.kind];
      const legible = wanted === "works" ? (record.works ?? record.urlAsPrinted) : wanted && record[wanted];
      if (wanted && !legible) {
        yield {
          file,
          path: ["kind"],
          message: `A \`${record.kind}\` has no \`${wanted}\`.`,
          expected: `\`${wanted}\` says what the footnote holds.`,
          fix: `Add \`${wanted}\`, or mend \`kind\`.`,
        };
      }
    }
  },
};
