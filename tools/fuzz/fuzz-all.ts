import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Fuzzed } from "./fuzz.ts";

/** So many damaged files are checked together; their seed is the unit in which a failure can be seen again. */
const portion = 400;

/** How long a portion may take before something hangs, in milliseconds: many times what it takes. */
const patience = 180_000;

/**
 * Checks damaged files in portions, on as many threads as the machine has cores.
 *
 * @param seed that of the first portion; each has the next one
 * @returns what came of all, and the failures with the seed that shows each again
 */
export async function fuzzAll(cases: number, seed: number): Promise<Fuzzed & { readonly failures: readonly string[] }> {
  const portions = Array.from({ length: Math.ceil(cases / portion) }, (_, index) => ({
    cases: Math.min(portion, cases - index * portion),
    seed: seed + index,
  }));
  const failures: string[] = [];
  const done: Fuzzed[] = [];
  const hands = Array.from({ length: Math.min(availableParallelism(), portions.length) }, async () => {
    let worker = hired();
    for (let next = portions.shift(); next; next = portions.shift()) {
      const again = `\nAgain: npm run fuzz -- ${next.cases} --seed ${next.seed}`;
      try {
        const fuzzed = await answer(worker, next);
        done.push(fuzzed);
        if (fuzzed.failure !== undefined) failures.push(fuzzed.failure + again);
      } catch (error) {
        failures.push((error instanceof Error ? (error.stack ?? error.message) : String(error)) + again);
        await worker.terminate();
        worker = hired();
      }
    }
    await worker.terminate();
  });
  await Promise.all(hands);
  return {
    cases: done.reduce((sum, each) => sum + each.cases, 0),
    refused: done.reduce((sum, each) => sum + each.refused, 0),
    slowest: done.map(({ slowest }) => slowest).toSorted((a, b) => b.ms - a.ms)[0] ?? { ms: 0, path: "" },
    failure: failures[0],
    failures,
  };
}

const hired = (): Worker => new Worker(new URL("worker.ts", import.meta.url));

// A rejection that nobody handles ends a thread with an error, which is a failure like any other.
function answer(worker: Worker, asked: { readonly cases: number; readonly seed: number }): Promise<Fuzzed> {
  const { promise, resolve, reject } = Promise.withResolvers<Fuzzed>();
  const timer = setTimeout(() => reject(new Error(`Nothing is heard for ${patience / 1000} s: it hangs.`)), patience);
  worker.removeAllListeners().once("message", resolve).once("error", reject);
  worker.postMessage(asked);
  return promise.finally(() => clearTimeout(timer));
}
