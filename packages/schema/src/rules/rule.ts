import type { Finding } from "../reading/finding.ts";
import type { Records } from "../reading/records.ts";

/** A rule across records: what it wants, why, and how it is checked. */
export type Rule = {
  /** Its id, `<what>/<fault>`. Example: `reference/unknown`. */
  readonly id: string;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
  /** A fault it finds, in a line. */
  readonly example: string;
  /** Finds every breach, in records that already have the right shape. */
  readonly check: (records: Records) => Iterable<Finding>;
};
