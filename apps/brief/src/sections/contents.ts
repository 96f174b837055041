import { heading } from "../blocks.ts";
import { pollOfFigure } from "../dataset.ts";
import { recordName } from "../references.ts";
import type { Section } from "../section.ts";
import { dealKinds } from "../wording.ts";

/** The second page: contents, what the brief holds, and how to read its marks. */
export const contents: Section = {
  name: "contents",
  content: ({ dataset }) => {
    const { armsDeals, claims, discrepancies, entities, events, figures, polls, works } = dataset;
    const kinds = dealKinds
      .map(([type, title]) => ({
        title: title.split(":")[0]?.toLowerCase(),
        number: armsDeals.filter((deal) => deal.type === type).length,
      }))
      .filter(({ number }) => number > 0);
    return [
      { text: "Contents", heading: 1, id: "contents", style: "chapter", pageBreak: "before" },
      { toc: { textStyle: "contents", numberStyle: "contents" } },
      heading("What is in it", "what-is-in-it", { listed: false }),
      {
        style: "body",
        text: `The three myths with ${claims.filter(({ kind }) => kind === "argument").length} arguments for and against them, ${polls.length} survey questions, ${armsDeals.length} arms deals (${kinds.map(({ title, number }) => `${title} ${number}`).join(", ")}), ${figures.length} other numbers, ${events.length} dated events, ${entities.length} persons, states, bodies and things, ${discrepancies.length} places where the paper and its sources disagree, and ${works.length} sources.`,
      },
      heading("How to read it", "how-to-read-it", { listed: false }),
      {
        style: "body",
        text: `A page number such as p. 10 is a printed page of the paper. A number in brackets leads to the list of sources: a work that the paper cites there, or another published source that reports on the same thing. A line such as ${recordName(pollOfFigure(dataset, 2))} is the name of a record: it leads to the record, where it can be read whole and corrected. “Not stated” means that the paper does not say; nothing is filled in. A limit such as “more than 75%” stays a limit.`,
      },
    ];
  },
};
