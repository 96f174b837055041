import type { Content } from "pdfmake/interfaces.js";
import { colours } from "../style/colours.ts";
import { chapter } from "./chapter.ts";
import type { Section } from "./section.ts";

/** Where the paper disagrees with itself, with arithmetic or with its sources, and what the data does about it. */
export const discrepancies: Section = (dataset, sources) => {
  if (dataset.discrepancies.length === 0) return [];
  return [
    chapter("Where numbers and sources disagree", "discrepancies"),
    ...dataset.discrepancies.map(
      ({ title, description, resolution, status, evidence }): Content => ({
        unbreakable: true,
        margin: [0, 0, 0, 10],
        stack: [
          { text: title, bold: true, margin: [0, 0, 0, 2] },
          { text: [description, " (", ...sources.evidence(evidence), ")"] },
          {
            text: `${status === "open" ? "Open" : "Resolved"}. ${resolution}`,
            style: "small",
            color: colours.quiet,
            margin: [0, 2, 0, 0],
          },
        ],
      }),
    ),
  ];
};
