import { formatDate } from "@unionstate/dataset";
import type { Chapter } from "../book.ts";
import { colours, measure } from "../design.ts";

/** The first page: title, source, version and licence. */
export const cover: Chapter = {
  name: "cover",
  content: ({ dataset: { paper, released, version, counts } }) => {
    const author = `${paper.author.given} ${paper.author.family}`;
    const records = counts.reduce((sum, [, count]) => sum + count, 0);
    return [
      {
        svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${measure}" height="4" viewBox="0 0 ${measure} 4"><rect x="0" y="0" width="${measure}" height="2.5" fill="${colours.accent}"/></svg>`,
        artifact: true,
        width: measure,
        margin: [0, 118, 0, 24],
      },
      { text: `${paper.mainTitle}: the data book`, style: "title", heading: 1, outlineText: "Cover" },
      {
        text: `${records.toLocaleString("en-GB")} records with their pages, sources and caveats`,
        style: "subtitle",
        margin: [0, 14, 0, 0],
      },
      {
        margin: [0, 210, 0, 0],
        stack: [
          { text: "Based on", style: "caption" },
          {
            style: "body",
            text: [
              `${author}, `,
              { text: paper.title, italics: true },
              `. ${paper.publisher}, ${paper.year}. ISBN ${paper.isbn}.`,
            ],
          },
          {
            style: "body",
            text: `Dataset version ${version} of ${formatDate(released)}. State of knowledge: mid-2020. Every line of this data book comes from a record of the Union State dataset, which gives the page of the paper. Descriptions are paraphrases, not quotations from the paper.`,
          },
          {
            style: "body",
            text: `Data and data book: CC BY 4.0, with attribution to ${author} as the author of the paper, who does not endorse them.`,
          },
        ],
      },
    ];
  },
};
