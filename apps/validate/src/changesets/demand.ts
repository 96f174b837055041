import type { Bump } from "../diff/bumps/bump.ts";

/** The version bump of a package that a change requires. */
export type Demand = {
  /** Example: `@unionstate/dataset`. */
  readonly name: string;
  readonly bump: Exclude<Bump, "none">;
  /** What requires it, as plain text. Example: ``new records: `events/zapad-2021` ``. */
  readonly why: string;
};
