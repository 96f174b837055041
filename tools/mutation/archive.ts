import type { Collection } from "@unionstate/schema";
import type { Source } from "../../apps/validate/src/source/source.ts";
import type { Specimen } from "./specimen.ts";

/** All records before any damage, and what is known of them together. */
export type Archive = {
  readonly specimens: readonly Specimen[];
  readonly ids: ReadonlyMap<Collection, ReadonlySet<string>>;
  /** The kind of each entity. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The page that the marker of each footnote stands on. */
  readonly markers: ReadonlyMap<number, number>;
  /** The pages that each section's own text covers. */
  readonly sections: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
  /** The paper, or what stands in for it. */
  readonly source: Source;
  /**
   * One of a list, by chance: the same for the same seed and reason.
   *
   * @param reason what it is drawn for, unlike any other
   */
  readonly draw: <T>(list: readonly T[], ...reason: readonly unknown[]) => T;
};
