import type { Brief } from "../brief.ts";
import type { Node } from "../parts/inline.ts";

/** A section of the brief: what it shows of the dataset. */
export type Section = {
  /** The word that names it for `--only`. */
  readonly name: string;
  readonly content: (brief: Brief) => Node;
};
