import { colours } from "../style/colours.ts";
import { dateText } from "../wording/date-text.ts";
import type { Section } from "./section.ts";

/** The first page: what this is, the paper it rests on, version and licence. */
export const titlePage: Section = ({ paper, released, version }) => {
  const [title = "", subtitle = ""] = paper.title.split(/(?<=Russia)\. /);
  return [
    {
      canvas: [{ type: "line", x1: 0, y1: 0, x2: 471, y2: 0, lineWidth: 2, lineColor: colours.accent }],
      margin: [0, 120, 0, 22],
    },
    { text: title, style: "title" },
    { text: "The paper as data: myths, polls, arms, numbers and sources", style: "subtitle", margin: [0, 12, 0, 0] },
    {
      margin: [0, 200, 0, 0],
      style: "body",
      stack: [
        { text: "Made from", style: "small", color: colours.quiet },
        {
          text: [
            `${paper.author.given} ${paper.author.family}, `,
            { text: `${title}. ${subtitle}`, italics: true },
            `. ${paper.publisher}, ${paper.year}. ISBN ${paper.isbn}.`,
          ],
        },
        {
          text: `Every value here is a record of the Union State dataset, version ${version} of ${dateText(released)}, and names the page of the paper it comes from. Descriptions are in the words of the dataset, not of the paper.`,
          margin: [0, 14, 0, 0],
        },
        {
          text: `Data and brief: CC BY 4.0, with attribution to ${paper.author.given} ${paper.author.family} as the author of the paper.`,
          margin: [0, 14, 0, 0],
        },
      ],
    },
  ];
};
