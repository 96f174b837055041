import type { Finding, Severity } from "../json/problem.ts";
import type { Records } from "./records.ts";

/** What a rule requires and why, as `npm run explain` and docs/rules.md show it. */
export type RuleText = {
  /** Its id, which is also the path of its file: the subject and the fault. Example: `reference/unknown`. */
  readonly id: string;
  readonly severity: Severity;
  /** What the rule requires, in one sentence. */
  readonly requirement: string;
  /** Why the rule exists, in one or two sentences. */
  readonly reason: string;
  /** An example that breaks the rule: a line or two of JSON, or a sentence if the fault is between files. */
  readonly bad: string;
  /** The same example without the fault. */
  readonly good: string;
};

/** A rule across records. */
export type Rule = RuleText & {
  /**
   * `record` if the findings in a record depend only on that record and on the ids of the others: to check one file, the
   * rule then reads no other.
   */
  readonly scope?: "record";
  /** Finds every fault, in records that already have the right shape. */
  readonly check: (records: Records) => Iterable<Finding>;
};
