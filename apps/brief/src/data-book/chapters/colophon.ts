import { cite, formatDate, get } from "@unionstate/dataset";
import type { Chapter } from "../book.ts";
import { colours } from "../design.ts";
import { recordLink } from "../references.ts";
import { chapter } from "../register.ts";

/** The last page: version, checksum, how to cite, how to correct, licences and fonts. */
export const colophon: Chapter = {
  name: "colophon",
  content: ({ dataset }) => {
    const example = get("polls", "two-unions");
    const { version, released, checksum, paper } = dataset;
    const author = `${paper.author.given} ${paper.author.family}`;
    return [
      chapter(
        "Colophon",
        "colophon",
        `Made from @unionstate/dataset ${version}, released on ${formatDate(released)}: ${dataset.counts.map(([collection, count]) => `${count} ${collection.replaceAll("-", " ")}`).join(", ")}. The complete dataset is attached to this file as JSON.`,
      ),
      { style: "small", text: `SHA-256 of the attached JSON: ${checksum}` },
      { text: "How to cite", heading: 2, style: "heading" },
      {
        style: "body",
        text: "Cite the paper for its statements and this dataset for its records. The package generates the citation of each record, for example:",
      },
      { style: "small", text: cite(example), margin: [14, 0, 14, 7] },
      { text: "How to suggest a correction", heading: 2, style: "heading" },
      {
        style: "body",
        text: [
          "Each entry ends with the name of its record, such as ",
          recordLink(example),
          ", which links to its page. The record is one file in the repository of the dataset, data/<collection>/<id>.json. Edit the file, run npm run check, which reports errors with their lines, and open a pull request. CONTRIBUTING.md describes the six steps.",
        ],
      },
      { text: "Licences and typefaces", heading: 2, style: "heading" },
      {
        style: "body",
        text: [
          `Data and data book: Creative Commons Attribution 4.0, with attribution to ${author} as the author of the paper. Code: MIT. Set in Source Serif 4 and Source Sans 3 (SIL Open Font Licence) with pdfmake and pdfkit (MIT). Coordinates of places in the attached data: `,
          { text: "GeoNames", link: "https://www.geonames.org/", linkTitle: "GeoNames", color: colours.link },
          " (CC BY 4.0).",
        ],
      },
    ];
  },
};
