import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Asked } from "./asked.ts";
import type { Judged } from "./judged.ts";

/**
 * Judges the mutants of all kinds, on as many threads as the machine has cores.
 *
 * @param tell is told of each kind as it is done
 */
export async function judgeAll(asked: Asked, tell: (judged: Judged) => void): Promise<Judged[]> {
  const left = [...asked.kinds];
  const done: Judged[] = [];
  const hands = Array.from({ length: Math.min(availableParallelism(), left.length) }, async () => {
    const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: asked });
    for (let kind = left.shift(); kind !== undefined; kind = left.shift()) {
      const judged = await answer(worker, kind);
      tell(judged);
      done.push(judged);
    }
    await worker.terminate();
  });
  await Promise.all(hands);
  return done.toSorted((a, b) => asked.kinds.indexOf(a.kind) - asked.kinds.indexOf(b.kind));
}

const answer = (worker: Worker, kind: string): Promise<Judged> =>
  new Promise((resolve, reject) => {
    worker.removeAllListeners().once("message", resolve).once("error", reject);
    worker.postMessage(kind);
  });
