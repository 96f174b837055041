import type { Change } from "../change.ts";
import { type BumpReason, bumpReasons } from "./bump-reasons.ts";

/** The line of the policy that a change falls under. */
export function reasonOf(change: Change): BumpReason {
  const reason = bumpReasons.find(({ covers }) => covers(change));
  if (!reason) throw new Error(`No line of the policy covers a change of kind ${change.kind}.`);
  return reason;
}
