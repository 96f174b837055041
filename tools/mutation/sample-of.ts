import { hash } from "node:crypto";
import type { Mutant } from "./mutant.ts";

/** So many mutants of a list, drawn by chance: the same for the same seed, whatever else is in the list. */
export function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const lot = new Map(
    mutants.map((mutant) => [
      mutant,
      hash("md5", JSON.stringify([seed, mutant.kind, mutant.path, mutant.what, mutant.lines])),
    ]),
  );
  const lotOf = (mutant: Mutant): string => lot.get(mutant) ?? "";
  return mutants.toSorted((a, b) => (lotOf(a) < lotOf(b) ? -1 : lotOf(a) > lotOf(b) ? 1 : 0)).slice(0, size);
}
