import { chapter, heading, ruledTable } from "../blocks.ts";
import { colours } from "../design.ts";
import type { Cell, Node } from "../node.ts";
import { recordLine, recordLink } from "../references.ts";
import type { Section } from "../section.ts";

/** Where the paper disagrees with itself, with arithmetic or with its sources, what the data does about it, and what is lost. */
export const discrepancies: Section = {
  name: "discrepancies",
  content: ({ dataset, sources }) => {
    const lost = dataset.citations
      .filter(({ unknown }) => Object.values(unknown ?? {}).includes("lostInSource"))
      .toSorted((a, b) => a.number - b.number);
    return [
      chapter("Where numbers and sources disagree", "discrepancies"),
      {
        style: "lead",
        text: `${dataset.discrepancies.length} places where the paper contradicts itself, arithmetic or its own source, and how the data deals with each. ${dataset.discrepancies.filter(({ status }) => status === "open").length} are open: who knows better can correct the record.`,
      },
      ruledTable(
        [
          ["What disagrees", "*"],
          ["What the data does", 190],
          ["Page [source]", 62],
        ],
        dataset.discrepancies.map((found): Cell[] => [
          {
            stack: [
              { text: found.title, bold: true },
              { text: found.description, margin: [0, 1, 0, 0] },
              recordLine(found),
            ],
          },
          {
            stack: [
              { text: found.status === "open" ? "Open" : "Resolved", bold: true, color: colours.quiet },
              found.resolution,
            ],
          },
          { text: sources.evidence(found.evidence) },
        ]),
      ),
      heading("Lost in the source", "lost-in-the-source"),
      {
        style: "body",
        text: [
          `Of the paper’s ${dataset.citations.length} footnotes, ${lost.length} are missing or cut short in the copy at hand: `,
          ...lost.flatMap((note, i) => [i > 0 ? ", " : "", `note ${note.number} (`, recordLink(note), ")"]),
          ". They stay empty until somebody supplies them.",
        ],
      } satisfies Node,
    ];
  },
};
