import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a thread reports about the job it is working on: that it still works, or the result. */
export type Report<Result> = { readonly progress: string } | { readonly result: Result };

/** How a job ended. */
export type Outcome<Job, Result> = { readonly job: Job } & ({ readonly result: Result } | { readonly error: unknown });

type ThreadOptions<Job, Result> = {
  /** What every thread is started with. */
  readonly data?: unknown;
  /** A job has failed if its thread reports nothing for this long. A limit for hangs, far above what any step needs. */
  readonly hangSeconds?: number;
  readonly onDone?: (outcome: Outcome<Job, Result>) => void;
};

/**
 * Runs jobs on as many threads as the machine has cores. A job fails if its thread throws or hangs; the next one then
 * gets a new thread.
 *
 * @param script the script of a thread: it is sent jobs, and answers each with `Report` messages
 * @returns the outcomes, in the order of the jobs
 */
export async function runOnThreads<Job, Result>(
  script: URL,
  jobs: readonly Job[],
  { data, hangSeconds, onDone }: ThreadOptions<Job, Result> = {},
): Promise<Outcome<Job, Result>[]> {
  const outcomes: Outcome<Job, Result>[] = [];
  const queue = jobs.entries();
  const work = async (): Promise<void> => {
    let worker = new Worker(script, { workerData: data });
    for (const [index, job] of queue) {
      let outcome: Outcome<Job, Result>;
      try {
        outcome = { job, result: await resultOf<Job, Result>(worker, job, hangSeconds) };
      } catch (error) {
        outcome = { job, error };
        await worker.terminate();
        worker = new Worker(script, { workerData: data });
      }
      outcomes[index] = outcome;
      onDone?.(outcome);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
  return outcomes;
}

// An unhandled rejection ends a thread with an error, which is a failure like any other.
function resultOf<Job, Result>(worker: Worker, job: Job, hangSeconds: number | undefined): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  let last = "the start of the job";
  let timer: NodeJS.Timeout | undefined;
  const watch = (): void => {
    if (hangSeconds === undefined) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => reject(new Error(`Nothing reported for ${hangSeconds} seconds after ${last}: it hangs.`)),
      hangSeconds * 1000,
    );
  };
  watch();
  worker
    .removeAllListeners()
    .on("message", (report: Report<Result>) => {
      if ("result" in report) return resolve(report.result);
      last = report.progress;
      watch();
    })
    .once("error", reject);
  worker.postMessage(job);
  return promise.finally(() => clearTimeout(timer));
}
