import type { Content } from "pdfmake/interfaces.js";
import { nameIn } from "../wording/name-in.ts";
import { heading } from "./heading.ts";
import { corroborationTable, pollSource, resultsTable } from "./poll-parts.ts";
import type { Section } from "./section.ts";

/** The survey questions that the paper shows in no figure: their results as a table, without a chart. */
export const otherPolls: Section = (dataset, sources) =>
  dataset.polls
    .filter(({ figure }) => figure === undefined)
    .map(
      (poll): Content => ({
        unbreakable: true,
        stack: [
          heading(poll.title, poll.id, "public-opinion"),
          { text: poll.finding, style: "body" },
          resultsTable(poll),
          pollSource(poll, sources, nameIn(dataset)),
          ...corroborationTable(poll, sources, dataset),
        ],
      }),
    );
