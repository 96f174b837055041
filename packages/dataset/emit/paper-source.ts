import { paper } from "@unionstate/dataset";

/** The paper as the source of the dataset: how it is named in descriptions, and its permanent name. */
export const paperSource = {
  ...paper,
  iri: `urn:isbn:${paper.isbn.replaceAll("-", "")}`,
  citation: `${paper.author.given} ${paper.author.family}, ${paper.title}, ${paper.publisher}, ${paper.year}, ISBN ${paper.isbn}`,
} as const;
