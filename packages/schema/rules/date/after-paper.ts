import { span } from "../../records/edtf-span.ts";
import type { Rule } from "../rule.ts";

/** The paper appeared in 2020: nothing that it quotes was said later. */
const published = Date.UTC(2021, 0, 1);

/** Nothing that the paper quotes or cites is younger than the paper. */
export const statementDate: Rule = {
  id: "date/after-paper",
  severity: "error",
  scope: "record",
  wants: "Statements that the paper quotes, and works that its notes cite, are not younger than the paper, of 2020.",
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
        expected: "2020 at the latest.",
        fix: "Compare it with the page.",
      };
    }
    for (const { file, record } of records.of("works")) {
      const year = record.issued?.["date-parts"][0]?.[0];
      if (record.corroborating || year === undefined || year <= 2020) continue;
      yield {
        file,
        path: ["issued"],
        message: `The work is dated ${year}, and the paper of 2020 cites it.`,
        expected: "2020 at the latest, or `corroborating` for a source from outside the paper.",
        fix: "Compare it with the note.",
      };
    }
  },
};
