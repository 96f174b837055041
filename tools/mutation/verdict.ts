import type { Mutant } from "./mutant.ts";

/** What a check has told of a mutant. */
export type Verdict = Omit<Mutant, "text"> & {
  /** The ring that reports it at the right line, or failing that somewhere in its file; `undefined` where none does. */
  readonly ring: 2 | 3 | undefined;
  /** Whether it is reported at the right line. */
  readonly right: boolean;
  /** What is reported in its file, and where. */
  readonly told: readonly { readonly rule: string; readonly line: number }[];
};
