import { hash } from "node:crypto";
import type { Collection } from "@unionstate/schema";
import { sampleOf } from "../random.ts";
import type { Archive, Specimen } from "./archive.ts";

/** A record's file after one mistake. */
export type Damage = {
  /** The new content of the file. */
  readonly text: string;
  /** The new path of the file, if it was moved. */
  readonly path?: string;
  /** Whether the original file remains, so that the damaged one is an additional file. */
  readonly added?: boolean;
  /**
   * The lines, counted from 1, where the damage may be reported: the line of the mistake, of the object around it if a
   * field is missing, or of either of two values that contradict each other. `any` if the whole file is wrong.
   */
  readonly lines: readonly number[] | "any";
  /** Another file that changes at the same time: two records have each other's values. */
  readonly also?: { readonly path: string; readonly text: string };
  /** What was done, in a few words. */
  readonly what: string;
};

/** A kind of mistake. */
export type Kind = {
  /** Its name. Example: `drop-field`. */
  readonly id: string;
  /** What is done, in one sentence. */
  readonly about: string;
  /**
   * Set if the mistake changes the meaning of a record and leaves its shape, so that some can be noticed only by a reader
   * of the paper. Such kinds are measured but not scored.
   */
  readonly semantic?: true;
  /** Every way in which a record can have this mistake, except where the result may be true by chance. */
  readonly damage: (specimen: Specimen, archive: Archive) => Iterable<Damage>;
};

/** A record's file with one mistake in it. */
export type Mutant = Damage & {
  readonly kind: string;
  readonly collection: Collection;
  /** The path of the original file. */
  readonly from: string;
  /** The path of the damaged file. */
  readonly path: string;
};

/** Every mutant of one kind. Damage that changes nothing is left out. */
export function mutantsOf(kind: Kind, archive: Archive, specimens = archive.specimens): Mutant[] {
  return specimens.flatMap((specimen) => {
    const { file, collection } = specimen;
    const seen = new Set<string>([`${file.path} ${file.text}`]);
    const mutants: Mutant[] = [];
    for (const damage of kind.damage(specimen, archive)) {
      const path = damage.path ?? file.path;
      const content = `${path} ${damage.text}`;
      if (seen.has(content)) continue;
      seen.add(content);
      mutants.push({ ...damage, path, from: file.path, kind: kind.id, collection });
    }
    return mutants;
  });
}

/** Draws some mutants at random: the same for the same seed. */
export const sampleOfMutants = (mutants: readonly Mutant[], size: number, seed: number): Mutant[] =>
  sampleOf(seed, mutants, size, ({ kind, path, text }) => [kind, path, hash("md5", text)]);
