import * as published from "@unionstate/dataset";

/** What the brief is made of, from the public API, as a value of its own so that a test can change a record. */
export const dataset = {
  armsDeals: published.list("arms-deals"),
  citations: published.list("citations"),
  claims: published.list("claims"),
  discrepancies: published.list("discrepancies"),
  entities: published.list("entities"),
  figures: published.list("figures"),
  polls: published.list("polls"),
  recommendations: published.list("recommendations"),
  sections: published.list("sections"),
  works: published.list("works"),
  cite: published.cite,
  paper: published.paper,
  released: published.released,
  version: published.version,
};

/** What the brief is made of. */
export type Dataset = typeof dataset;
