import { chapter, heading, ruledTable } from "../blocks.ts";
import type { Cell, Node } from "../content.ts";
import { colours } from "../design.ts";
import { recordLine, recordLink } from "../references.ts";
import type { Section } from "../section.ts";

/** Contradictions of the paper with itself, arithmetic or its sources, how the data treats them, and missing notes. */
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
        text: `${dataset.discrepancies.length} places where the paper contradicts itself, arithmetic or its own source, and how the data deals with each. ${dataset.discrepancies.filter(({ status }) => status === "open").length} are open: corrections are welcome.`,
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
              { text: found.label, bold: true },
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
      heading("Missing from the source", "missing-from-the-source"),
      {
        style: "body",
        text: [
          `Of the paper’s ${dataset.citations.length} footnotes, ${lost.length} are missing or truncated in the available copy: `,
          ...lost.flatMap((note, i) => [i > 0 ? ", " : "", `note ${note.number} (`, recordLink(note), ")"]),
          ". They remain empty until their text is found.",
        ],
      } satisfies Node,
    ];
  },
};
