/** The collections whose records say where the paper says it. */
export const withEvidence = [
  "entities",
  "figures",
  "arms-deals",
  "polls",
  "events",
  "statements",
  "relations",
  "claims",
  "recommendations",
  "discrepancies",
] as const;
