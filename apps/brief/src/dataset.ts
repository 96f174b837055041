import type * as published from "@unionstate/dataset";

/** What the brief is made of: the public API of the dataset, handed in so that a test can change a record. */
export type Dataset = Pick<
  typeof published,
  | "armsDeals"
  | "citations"
  | "cite"
  | "discrepancies"
  | "entities"
  | "paper"
  | "polls"
  | "released"
  | "sections"
  | "version"
  | "works"
>;
