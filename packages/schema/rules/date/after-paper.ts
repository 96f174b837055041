import { paper } from "../../paper.ts";
import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

/** The year after the paper appeared: nothing that it quotes was said then or later. */
const published = Date.UTC(paper.year + 1, 0, 1);

/** Nothing that the paper quotes or cites is younger than the paper. */
export const statementDate: Rule = {
  id: "date/after-paper",
  severity: "error",
  scope: "record",
  wants: `Statements that the paper quotes, and works that its notes cite, are not younger than the paper, of ${paper.year}.`,
  reason: "A later year is a slip of the hand, or a source that the paper cannot have had.",
  bad: '"speakers": ["vladimir-putin"], "date": "2102"',
  good: '"speakers": ["vladimir-putin"], "date": "2002"',
  *check(records) {
    for (const { file, record } of records.of("statements")) {
      const said = record.date ? span(record.date) : undefined;
      if (said?.kind !== "date" || said.from < published) continue;
      yield {
        file,
        path: ["date"],
        message: `\`${record.date}\` is after the paper appeared.`,
        expected: `${paper.year} at the latest.`,
        fix: "Compare it with the page.",
      };
    }
    for (const { file, record } of records.of("works")) {
      const year = record.issued?.["date-parts"][0]?.[0];
      if (record.corroborating || year === undefined || year <= paper.year) continue;
      yield {
        file,
        path: ["issued"],
        message: `The work is dated ${year}, and the paper of ${paper.year} cites it.`,
        expected: `${paper.year} at the latest, or \`corroborating\` for a source from outside the paper.`,
        fix: "Compare it with the note.",
      };
    }
  },
};
