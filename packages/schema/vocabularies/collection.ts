/** The collections, in the order in which documentation lists them. Each is a folder in `data/`. */
export const collections = [
  "sections",
  "entities",
  "figures",
  "arms-deals",
  "deployments",
  "polls",
  "events",
  "statements",
  "relations",
  "claims",
  "recommendations",
  "dossiers",
  "works",
  "citations",
  "discrepancies",
] as const;

export type Collection = (typeof collections)[number];

/** The collections whose records have `evidence`: where the paper states what they record. */
export const withEvidence = [
  "entities",
  "figures",
  "arms-deals",
  "deployments",
  "polls",
  "events",
  "statements",
  "relations",
  "claims",
  "recommendations",
  "discrepancies",
] as const;
