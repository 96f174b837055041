import type { Bump } from "../diff/bumps/bump.ts";

/** What a change asks of the next version of a package. */
export type Demand = {
  /** Example: `@unionstate/dataset`. */
  readonly name: string;
  readonly bump: Exclude<Bump, "none">;
  /** What asks for it, as plain text. Example: ``new records: `events/zapad-2021` ``. */
  readonly why: string;
};
