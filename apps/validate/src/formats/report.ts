import type { Problem } from "@unionstate/schema";

/** What there is to print. */
export type Report = {
  readonly problems: readonly Problem[];
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
  /** How many files were checked. */
  readonly checked: number;
  readonly colour: boolean;
};
