import type { Problem } from "@unionstate/schema";

/** What there is to print. */
export type Report = {
  readonly problems: readonly Problem[];
  /** The text of a file, for code frames. */
  readonly textOf: (path: string) => string;
  /** The files that were checked. */
  readonly checked: readonly string[];
  readonly colour: boolean;
  /** The problems to show, where they are not all. */
  readonly shown?: readonly Problem[];
};

/** Writes a report in one of the formats. */
export type Formatter = (report: Report) => string;
