import { get } from "../wording/get.ts";
import { nameIn } from "../wording/name-in.ts";
import { heading } from "./heading.ts";
import { corroborationTable, pollSource, resultsTable } from "./poll-parts.ts";
import type { Section } from "./section.ts";

/** The survey on values: one number, and what the paper does not tell of it. */
export const mostImportantValues: Section = (dataset, sources) => {
  const poll = get(dataset.polls, "most-important-values");
  return {
    unbreakable: true,
    stack: [
      heading(poll.title, poll.id, "public-opinion"),
      { text: poll.finding, style: "body" },
      resultsTable(poll),
      pollSource(poll, sources, nameIn(dataset)),
      ...corroborationTable(poll, sources, dataset),
    ],
  };
};
