import type { Severity } from "../rules/rule.ts";
import type { Path } from "./finding.ts";

/** Something wrong in a data file, told to a person: where, what, what was expected, and the likely fix. */
export type Problem = {
  /** The file, as it was given to the reader. Example: `packages/dataset/data/polls/two-unions.json`. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  /** The column in UTF-16 units, counted from 1. */
  readonly column: number;
  /** The line that the place ends on, counted from 1. */
  readonly endLine: number;
  /** The column just behind the place, counted from 1. */
  readonly endColumn: number;
  /** The id of the rule. Example: `reference/unknown`. */
  readonly rule: string;
  /** Where in the record it lies, if the record could be read. Example: `["waves", 0, "date"]`. */
  readonly path?: Path;
  /** Whether it keeps a change from being taken in. */
  readonly severity: Severity;
  /** What is wrong, with the value. A sentence. */
  readonly message: string;
  /** What was expected, where that helps. A sentence. */
  readonly expected?: string;
  /** The likely fix, where one is likely. A sentence. */
  readonly fix?: string;
  /** What to write from the place to its end instead, where the mend is mechanical and needs no look at the paper. */
  readonly mend?: string;
};
