import type { Finding } from "../../json/finding.ts";
import type { Redirect } from "../../records/types/redirect.ts";
import type { RuleText } from "../basic-rules.ts";

/** A rule about what became of records that are no more. */
export type RedirectRule = RuleText & {
  /**
   * Finds every breach, in redirects that already have the right shape.
   *
   * @param redirects in the order of their file
   * @param names the records that there are. Example: `polls/two-unions`.
   */
  readonly check: (redirects: readonly Redirect[], names: ReadonlySet<string>) => Iterable<Omit<Finding, "file">>;
};
