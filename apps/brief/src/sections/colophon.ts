import { colours } from "../style/colours.ts";
import { dateText } from "../wording/date-text.ts";
import { get } from "../wording/get.ts";
import { chapter } from "./chapter.ts";
import { heading } from "./heading.ts";
import type { Section } from "./section.ts";

/** The last page: version, how to cite, how to correct, licences and fonts. */
export const colophon: Section = (dataset) => {
  const example = get(dataset.polls, "two-unions");
  return [
    chapter("Colophon", "colophon"),
    {
      style: "body",
      text: `Made from @unionstate/dataset ${dataset.version} of ${dateText(dataset.released)}: ${dataset.armsDeals.length} arms deals, ${dataset.polls.length} polls, ${dataset.entities.length} entities, ${dataset.works.length} works, ${dataset.citations.length} notes, ${dataset.sections.length} sections, ${dataset.discrepancies.length} discrepancies.`,
    },
    heading("How to cite", "how-to-cite", "colophon"),
    {
      style: "body",
      text: "Cite the paper for what it states, and this dataset for how it is recorded. For a single record, the package says how:",
    },
    { style: "small", text: dataset.cite(example), margin: [14, 0, 14, 10], color: colours.ink },
    heading("How to correct", "how-to-correct", "colophon"),
    {
      style: "body",
      text: "Each record is one file, data/<collection>/<id>.json, in the repository of the dataset. Find it by its id, change it, run npm run check, which tells what is wrong and where, and open a pull request. CONTRIBUTING.md shows the five steps.",
    },
    heading("Licences and type", "licences", "colophon"),
    {
      style: "body",
      text: `Data and brief: Creative Commons Attribution 4.0, with attribution to ${dataset.paper.author.given} ${dataset.paper.author.family} as the author of the paper. Code: MIT. Set in Source Serif 4 and Source Sans 3 (SIL Open Font License) with pdfmake; charts drawn with Vega-Lite.`,
    },
  ];
};
