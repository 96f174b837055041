import type { Finding, Severity } from "../json/problem.ts";
import type { Records } from "./records.ts";

/** A rule across records: what it wants, why, and how it is checked. */
export type Rule = {
  /** Its id, `<what>/<fault>`. Example: `reference/unknown`. */
  readonly id: string;
  readonly severity: Severity;
  /**
   * `record` where what it finds in a record depends on this record alone, and on which ids there are: if one file is
   * asked for, the rule is then spared the others.
   */
  readonly scope?: "record";
  /** What it wants, in one sentence. */
  readonly wants: string;
  /** Why the rule exists, in one or two sentences. */
  readonly reason: string;
  /** A fault it finds: a line or two of JSON, or words where the fault lies between files. */
  readonly bad: string;
  /** The same without the fault. */
  readonly good: string;
  /** Finds every breach, in records that already have the right shape. */
  readonly check: (records: Records) => Iterable<Finding>;
};
