import type { Statement } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import { chapter, ruledTable } from "../blocks.ts";
import type { Cell } from "../content.ts";
import { byPage } from "../dataset.ts";
import { colours } from "../design.ts";
import { recordLine } from "../references.ts";
import type { Brief, Section } from "../section.ts";
import { initialCapital } from "../wording.ts";

/** Who said or wrote what: all statements of the dataset. */
export const statements: Section = {
  name: "statements",
  content: (brief) => {
    const all = brief.dataset.statements.toSorted(byPage);
    return [
      chapter("Who said what", "statements"),
      {
        style: "lead",
        text: `What ${new Set(all.flatMap(({ speakers }) => speakers)).size} people and bodies said or wrote, as reported in the paper: paraphrases, never quotations.`,
      },
      ruledTable(
        [
          ["Who, when", 122],
          ["What", "*"],
          ["Page [source]", 78],
        ],
        all.map((statement) => row(statement, brief)),
        { title: `Statements (${all.length}), in the order of the paper` },
      ),
    ];
  },
};

function row(statement: Statement, { name, sources }: Brief): Cell[] {
  const { speakers, date, occasion, relayedBy, gist, evidence } = statement;
  const circumstances = [occasion, relayedBy && `reported by ${relayedBy.map(name).join(", ")}`]
    .filter(Boolean)
    .join("; ");
  return [
    {
      stack: [
        { text: speakers.map(name).join(", "), bold: true },
        ...(date ? [{ text: initialCapital(formatDate(date)), color: colours.quiet }] : []),
      ],
    },
    {
      stack: [
        gist,
        ...(circumstances
          ? [{ text: `${initialCapital(circumstances).replace(/\.$/, "")}.`, color: colours.quiet }]
          : []),
        recordLine(statement),
      ],
    },
    { text: sources.evidence(evidence) },
  ];
}
