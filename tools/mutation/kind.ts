import type { Archive } from "./archive.ts";
import type { Specimen } from "./specimen.ts";

/** A record's file after one slip. */
export type Damage = {
  /** What its file says now. */
  readonly text: string;
  /** Where its file stands now, if no longer where it stood. */
  readonly path?: string;
  /** Whether the file stays that it was made from: it is then a file more. */
  readonly beside?: boolean;
  /**
   * The lines, counted from 1, at one of which it has to be reported: where the slip is, the object that holds it where
   * a field is missing, or both of two places that contradict each other. Any line where the whole file is at fault.
   */
  readonly lines: readonly number[] | "any";
  /** What was done, in a few words. */
  readonly what: string;
};

/** A kind of slip: one file of the catalogue. */
export type Kind = {
  /** Its name. Example: `drop-field`. */
  readonly id: string;
  /** What is done, in a sentence. */
  readonly about: string;
  /**
   * Every way in which this slip can befall a record. What changes nothing, or may be true by chance, is left out.
   *
   * @param archive what is known of all records
   */
  readonly damage: (specimen: Specimen, archive: Archive) => Iterable<Damage>;
};
