import { paper } from "../../paper.ts";
import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

const startOfNextYear = Date.UTC(paper.year + 1, 0, 1);

export const dateAfterPaper: Rule = {
  id: "date/after-paper",
  severity: "error",
  scope: "record",
  requirement: `Statements that the paper quotes and works that it cites are from ${paper.year} or earlier.`,
  reason:
    "The paper cannot quote or cite anything that was published after it, so a later year is a typing error or the wrong source.",
  bad: '"speakers": ["vladimir-putin"], "date": "2102"',
  good: '"speakers": ["vladimir-putin"], "date": "2002"',
  *check(records) {
    for (const { file, record } of records.of("statements")) {
      const said = record.date ? span(record.date) : undefined;
      if (said?.kind !== "date" || said.from < startOfNextYear) continue;
      yield {
        file,
        path: ["date"],
        message: `The date is \`${record.date}\`, but the paper was published in ${paper.year}.`,
        expected: `A date in ${paper.year} or earlier.`,
        fix: "Check the date in the paper, and correct it.",
      };
    }
    for (const { file, record } of records.of("works")) {
      const year = record.issued?.["date-parts"][0]?.[0];
      if (record.corroborating || year === undefined || year <= paper.year) continue;
      yield {
        file,
        path: ["issued"],
        message: `The year is ${year}, but the paper that cites the work was published in ${paper.year}.`,
        expected: `${paper.year} or earlier, or \`"corroborating": true\` for a source that the paper does not cite.`,
        fix: "Check the year in the footnote or in the work, and correct it.",
      };
    }
  },
};
