import type { Statement } from "@unionstate/dataset";
import { chapter, recordText, ruledTable } from "../blocks.ts";
import type { Cell } from "../content.ts";
import { byPage } from "../dataset.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { dateText, listText } from "../wording.ts";

/** Who said or wrote what: all statements of the dataset. */
export const statements: Section = {
  name: "statements",
  content: (brief) => {
    const all = brief.dataset.statements.toSorted(byPage);
    return [
      chapter("Who said what", "statements"),
      {
        style: "lead",
        text: `What ${new Set(all.flatMap(({ speakers }) => speakers)).size} people and bodies said or wrote, as reported in the paper: paraphrases, never quotations. Where no date is given, the paper states none.`,
      },
      ruledTable(
        [
          ["Who said what", "*"],
          ["Page [source]", 78],
        ],
        all.map((statement) => row(statement, brief)),
        { title: `Statements (${all.length}), in the order of the paper` },
      ),
    ];
  },
};

function row(statement: Statement, { named, sources }: Brief): Cell[] {
  const { date, dateAsPrinted, occasion, audience, relayedBy, label, description, evidence } = statement;
  const when = dateText(date, dateAsPrinted);
  const circumstances = [
    when && !label.includes(when) && when,
    occasion?.replace(/\.$/, ""),
    audience && `to ${listText(audience.map(named))}`,
    relayedBy && `reported by ${listText(relayedBy.map(named))}`,
  ];
  return [
    {
      stack: [...recordText(label, description, ...circumstances), recordLine(statement)],
    },
    { text: sources.evidence(evidence) },
  ];
}
