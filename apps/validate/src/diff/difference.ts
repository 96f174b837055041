import type { Bump } from "./bumps/bump.ts";
import type { BumpReason } from "./bumps/bump-reasons.ts";
import type { Change } from "./change.ts";
import type { Snapshot, Unreadable } from "./snapshot.ts";
import type { Words } from "./words/words.ts";

/** A change, what it says in words, and what it asks of the version. */
export type ToldChange = {
  readonly change: Change;
  readonly reason: BumpReason;
  readonly words: Words;
  /** Where the paper says what the record says now. Example: `p. 24, note 107`. */
  readonly evidence: string | undefined;
};

/** All that is other in the head than in the base. */
export type Difference = {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** The smallest honest bump: that of the change that asks for most. */
  readonly bump: Bump;
  /** Grouped by collection in the order of the paper, then by record; changes of schemas last. */
  readonly changes: readonly ToldChange[];
  /** What could not be compared, because a file could not be read or schemas are missing; in sentences. */
  readonly notCompared: readonly (Unreadable & { readonly side: string })[];
};
