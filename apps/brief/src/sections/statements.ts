import type { Statement } from "@unionstate/dataset";
import { formatDate } from "@unionstate/dataset";
import type { Brief } from "../brief.ts";
import { byPage } from "../parts/by-page.ts";
import { chapter } from "../parts/chapter.ts";
import { groupTable } from "../parts/group-table.ts";
import type { Cell } from "../parts/inline.ts";
import { colours } from "../style/colours.ts";
import { initialCapital } from "../wording/initial-capital.ts";
import type { Section } from "./section.ts";

/** Who said or wrote what: all statements of the dataset, as the paper tells them. */
export const statements: Section = {
  name: "statements",
  content: (brief) => {
    const all = brief.dataset.statements.toSorted(byPage);
    return [
      chapter("Who said what", "statements"),
      {
        style: "lead",
        text: `What ${new Set(all.flatMap(({ speakers }) => speakers)).size} persons and bodies said or wrote, as the paper tells it: the gist in the words of the dataset, never a quotation.`,
      },
      groupTable(
        `Statements (${all.length}), in the order of the paper`,
        [
          ["Who, when", 122],
          ["What", "*"],
          ["Page [source]", 78],
        ],
        all.map((statement) => row(statement, brief)),
      ),
    ];
  },
};

function row(statement: Statement, { name, sources, records }: Brief): Cell[] {
  const { speakers, date, occasion, relayedBy, gist, evidence } = statement;
  const circumstances = [occasion, relayedBy && `told by ${relayedBy.map(name).join(", ")}`].filter(Boolean).join("; ");
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
        records.line(statement),
      ],
    },
    { text: sources.evidence(evidence) },
  ];
}
