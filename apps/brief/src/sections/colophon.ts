import { formatDate } from "@unionstate/dataset";
import { chapter, heading } from "../blocks.ts";
import { belarus, pollOfFigure, russia } from "../dataset.ts";
import { colours } from "../design.ts";
import { permalink, recordLink } from "../references.ts";
import type { Section } from "../section.ts";

/** The last page: version, checksum, how to cite, how to correct, licences and fonts. */
export const colophon: Section = {
  name: "colophon",
  content: ({ dataset, name }) => {
    const example = pollOfFigure(dataset, 2);
    const { version, released, checksum, paper } = dataset;
    return [
      chapter("Colophon", "colophon"),
      {
        style: "body",
        text: `Made from @unionstate/dataset ${version}, released on ${formatDate(released)}: ${dataset.counts.map(([collection, count]) => `${count} ${collection}`).join(", ")}. The complete dataset is attached to this file as JSON.`,
      },
      heading("Checksum of the data", "checksum", { listed: false }),
      {
        style: "body",
        alignment: "left",
        text: ["SHA-256 of the attached JSON: ", { text: checksum, font: "Sans", fontSize: 8.6 }],
      },
      heading("How to cite", "how-to-cite", { listed: false }),
      {
        style: "body",
        text: "Cite the paper for its statements and this dataset for its records. The package generates the citation of each record, for example:",
      },
      { style: "small", text: dataset.cite(example), margin: [14, 0, 14, 7] },
      heading("How to suggest a correction", "how-to-correct", { listed: false }),
      {
        style: "body",
        text: [
          "Each number in this brief is next to the name of its record, for example ",
          recordLink(example),
          `. The name links to the page of the record (${permalink("…")}); the record itself is one file, data/<collection>/<id>.json, in the repository of the dataset. Edit the file, run npm run check, which reports errors with their lines, and open a pull request. CONTRIBUTING.md describes the five steps.`,
        ],
      },
      heading("Licences and typefaces", "licences", { listed: false }),
      {
        style: "body",
        text: [
          `Data and brief: Creative Commons Attribution 4.0, with attribution to ${paper.author.given} ${paper.author.family} as the author of the paper. Code: MIT. Set in Source Serif 4 and Source Sans 3 (SIL Open Font Licence) with pdfmake and pdfkit (MIT); line breaks by the Knuth–Plass algorithm. Map: Natural Earth (public domain), drawn with d3-geo; places: `,
          { text: "GeoNames", link: "https://www.geonames.org/", linkTitle: "GeoNames", color: colours.link },
          ` (CC BY 4.0). The names ${name(belarus)} and ${name(russia)} follow the paper.`,
        ],
      },
    ];
  },
};
