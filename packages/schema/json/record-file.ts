import type { Problem } from "./problem.ts";

/** A data file as it was read: nothing is known yet of what it says. */
export type TextFile = {
  /** Its path as people should see it. Example: `packages/dataset/data/polls/two-unions.json`. */
  readonly path: string;
  readonly text: string;
  /** Why it could not be read as it should; `text` is then as much of it as was read. */
  readonly unread?: Problem;
};
