import type { Change } from "../change.ts";
import type { ToldChange } from "../difference.ts";
import { plainWords } from "./plain-words.ts";

/** A change as data: with its bump, the line of the policy, where the paper says it, and the same in words. */
export const told = ({ change, reason, words, evidence }: ToldChange): object => ({
  ...bare(change),
  bump: reason.bump,
  reason: reason.id,
  ...(evidence !== undefined && { evidence }),
  words: plainWords(words),
});

// What stands at a place is for the words only.
function bare(change: Change): object {
  if (change.kind !== "field") return change;
  const { steps: _, ...rest } = change;
  return rest;
}
