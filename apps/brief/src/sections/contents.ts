import { heading } from "../blocks.ts";
import { pollOfFigure } from "../dataset.ts";
import { recordName } from "../references.ts";
import type { Section } from "../section.ts";
import { dealStates, stateOf } from "../wording.ts";

/** The second page: table of contents, an overview in numbers, and how to read the marks. */
export const contents: Section = {
  name: "contents",
  content: ({ dataset }) => {
    const { armsDeals, claims, deployments, discrepancies, entities, events, figures, polls, works } = dataset;
    const states = dealStates
      .map(([state, title]) => ({
        title: title.toLowerCase(),
        number: armsDeals.filter((deal) => stateOf(deal) === state).length,
      }))
      .filter(({ number }) => number > 0);
    return [
      { text: "Contents", heading: 1, id: "contents", style: "chapter", pageBreak: "before" },
      { toc: { textStyle: "contents", numberStyle: "contents" } },
      heading("What this brief contains", "what-this-brief-contains", { listed: false }),
      {
        style: "body",
        text: `The three myths with ${claims.filter(({ kind }) => kind === "argument").length} arguments for and against them, ${claims.filter(({ kind }) => kind === "conclusion").length} conclusions of the paper, ${polls.length} survey questions, ${armsDeals.length} arms deals (${states.map(({ title, number }) => `${title} ${number}`).join(", ")}), ${deployments.length} deployments, ${figures.length} other numbers, ${events.length} events, ${entities.length} people, states, bodies and things, ${discrepancies.length} contradictions within the paper or with its sources, and ${works.length} sources.`,
      },
      heading("How to read this brief", "how-to-read-this-brief", { listed: false }),
      {
        style: "body",
        text: `A page number such as p. 10 refers to the printed pages of the paper. A number in brackets links to the list of sources: a work that the paper cites there, or another published source on the same subject. A line such as ${recordName(pollOfFigure(dataset, 2))} is the name of a record and links to the complete record, where corrections can be suggested. “Not stated” means that the paper does not give the information; nothing has been filled in. Words in quotation marks in place of a number or date are the paper’s own, where it gives no number or date. “According to” names the source of an account or opinion; what the paper calls a hypothesis or a rumour is marked as such, and everything else is stated by the paper as fact. A limit such as “more than 75%” is never shown as an exact value.`,
      },
    ];
  },
};
