import { formatDate } from "@unionstate/dataset";
import { colours } from "../design.ts";
import type { Section } from "../section.ts";

/** The first page: title, source, version and licence. */
export const cover: Section = {
  name: "cover",
  content: ({ dataset: { paper, released, version }, measure }) => {
    const author = `${paper.author.given} ${paper.author.family}`;
    return [
      {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${measure}" height="4" viewBox="0 0 ${measure} 4"><rect x="0" y="0" width="${measure}" height="2.5" fill="${colours.accent}"/></svg>`,
        artifact: true,
        width: measure,
        margin: [0, 118, 0, 24],
      },
      { text: paper.mainTitle, style: "title", role: "Title" },
      { text: "The paper as data: myths, polls, arms, forces and sources", style: "subtitle", margin: [0, 14, 0, 0] },
      {
        margin: [0, 210, 0, 0],
        stack: [
          { text: "Based on", style: "small", color: colours.quiet },
          {
            style: "body",
            alignment: "left",
            text: [
              `${author}, `,
              { text: paper.title, italics: true },
              `. ${paper.publisher}, ${paper.year}. ISBN ${paper.isbn}.`,
            ],
          },
          {
            style: "body",
            alignment: "left",
            margin: [0, 7, 0, 7],
            text: `Dataset version ${version} of ${formatDate(released)}. Every value in this brief comes from a record of the Union State dataset, which gives the page of the paper. Descriptions are paraphrases, not quotations from the paper.`,
          },
          {
            style: "body",
            alignment: "left",
            text: `Data and brief: CC BY 4.0, with attribution to ${author} as the author of the paper.`,
          },
        ],
      },
    ];
  },
};
