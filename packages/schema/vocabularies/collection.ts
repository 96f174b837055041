/** The thirteen collections, in the order in which a reader meets them. Each is a folder under `data/`. */
export const collections = [
  "sections",
  "entities",
  "figures",
  "arms-deals",
  "polls",
  "events",
  "statements",
  "relations",
  "claims",
  "recommendations",
  "works",
  "citations",
  "discrepancies",
] as const;

export type Collection = (typeof collections)[number];
