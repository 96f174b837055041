import type { Kind } from "./kind.ts";
import { leftOut } from "./kinds/left-out.ts";
import { misspeltProse } from "./kinds/misspelt-prose.ts";
import { nearFootnote } from "./kinds/near-footnote.ts";
import { otherEntity } from "./kinds/other-entity.ts";
import { otherWord } from "./kinds/other-word.ts";
import { turnedRound } from "./kinds/turned-round.ts";

/**
 * Slips that leave a record as sound as before: who sees them has read the paper. They are measured, so that nobody
 * takes the score for more than it is, and are no part of it.
 */
export const blindKinds: readonly Kind[] = [otherWord, otherEntity, turnedRound, nearFootnote, leftOut, misspeltProse];
