import type { Mutant } from "./mutant.ts";

/**
 * Mutants that can be checked together: of each record one at a time, and no more than a part of all records, so that
 * what is checked is still the dataset.
 */
export function batches(mutants: readonly Mutant[], most: number): Mutant[][] {
  const queues = [...Map.groupBy(mutants, ({ from }) => from).values()].map((queue) => queue.values());
  const done: Mutant[][] = [];
  let batch: Mutant[] = [];
  for (let left = queues; left.length > 0; ) {
    // A turn takes one of each record: a batch ends with the turn, or when it is full.
    left = left.filter((queue) => {
      const next = queue.next();
      if (next.done) return false;
      batch.push(next.value);
      if (batch.length === most) {
        done.push(batch);
        batch = [];
      }
      return true;
    });
    if (batch.length > 0) done.push(batch);
    batch = [];
  }
  return done;
}
