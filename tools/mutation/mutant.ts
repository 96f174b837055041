import type { Collection } from "@unionstate/schema";
import type { Damage } from "./kind.ts";

/** A record's file with one slip in it. */
export type Mutant = Damage & {
  /** The kind of slip. */
  readonly kind: string;
  readonly collection: Collection;
  /** The file that it was made from. */
  readonly from: string;
  /** The file that it stands in. */
  readonly path: string;
};
