import type { Collection } from "../vocabularies/collection.ts";

/** A data file as it was read: nothing is known yet of what it says. */
export type TextFile = {
  /** Its path as people should see it. Example: `packages/dataset/data/polls/two-unions.json`. */
  readonly path: string;
  readonly text: string;
};

/** A data file that is well-formed JSON and whose place in the tree is known. */
export type RecordFile = TextFile & {
  readonly collection: Collection;
  /** The id that the file's name gives. */
  readonly id: string;
  readonly value: unknown;
};
