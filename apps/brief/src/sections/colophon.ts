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
        text: `Made from @unionstate/dataset ${version} of ${formatDate(released)}: ${dataset.counts.map(([collection, count]) => `${count} ${collection}`).join(", ")}. All of it travels inside this file, as attached JSON.`,
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
        text: "Cite the paper for what it states, and this dataset for how it is recorded. For a single record, the package says how:",
      },
      { style: "small", text: dataset.cite(example), margin: [14, 0, 14, 7] },
      heading("How to correct", "how-to-correct", { listed: false }),
      {
        style: "body",
        text: [
          "Wherever a number stands in this brief, the name of its record stands beside it, for example ",
          recordLink(example),
          `. The name leads to the record’s page (${permalink("…")}); the record itself is one file, data/<collection>/<id>.json, in the repository of the dataset. Change it, and let npm run check tell what is wrong and where; then open a pull request. CONTRIBUTING.md shows the five steps.`,
        ],
      },
      heading("Licences and type", "licences", { listed: false }),
      {
        style: "body",
        text: [
          `Data and brief: Creative Commons Attribution 4.0, with attribution to ${paper.author.given} ${paper.author.family} as the author of the paper. Code: MIT. Set in Source Serif 4 and Source Sans 3 (SIL Open Font Licence) with pdfmake and pdfkit (MIT); lines broken by the algorithm of Knuth and Plass. Map: Natural Earth (public domain), drawn with d3-geo; places: `,
          { text: "GeoNames", link: "https://www.geonames.org/", linkTitle: "GeoNames", color: colours.link },
          ` (CC BY 4.0). ${name(belarus)} and ${name(russia)} are named as the paper names them.`,
        ],
      },
    ];
  },
};
