import { harmlessJson } from "../../formats/harmless-json.ts";
import type { Change } from "../change.ts";
import type { Difference } from "../difference.ts";
import { plainWords } from "./plain-words.ts";

/** A difference as data, whole: every change with its bump, the line of the policy, and the same in words. */
export function json({ base, head, bump, changes, notCompared }: Difference): string {
  const told = changes.map(({ change, reason, words, evidence }) => ({
    ...bare(change),
    bump: reason.bump,
    reason: reason.id,
    ...(evidence !== undefined && { evidence }),
    words: plainWords(words),
  }));
  const value = { base: base.label, head: head.label, bump, changes: told, notCompared };
  return harmlessJson(value);
}

// What stands at a place is for the words only.
function bare(change: Change): object {
  if (change.kind !== "field") return change;
  const { steps: _, ...rest } = change;
  return rest;
}
