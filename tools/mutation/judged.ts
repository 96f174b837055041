import type { Collection } from "@unionstate/schema";
import type { Verdict } from "./verdict.ts";

/** What came of the mutants of one kind. */
export type Judged = {
  readonly kind: string;
  /** The numbers, by collection. */
  readonly counts: ReadonlyMap<Collection, Count>;
  /** Those that are not reported where they should be. */
  readonly survivors: readonly Verdict[];
};

/** How many mutants there are, and how many are reported in their own file at their own line. */
export type Count = {
  readonly all: number;
  readonly right: number;
  /** How many of the right ones are found only against a copy of the paper. */
  readonly byPaper: number;
};
