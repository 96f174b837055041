import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { record } from "../rehearsal/record.ts";
import { type Repository, repository } from "../rehearsal/repository.ts";
import { type Job, jobs } from "./jobs.ts";

/** A clone in which everything is built, and what each job makes of the data before and after a correction. */
export type Stage = {
  readonly folder: string;
  readonly repository: Repository;
  readonly jobs: readonly Job[];
  /** The folder that keeps what a job makes of the data as committed. */
  readonly before: (job: Job) => string;
  /** The folder that keeps what it makes of the corrected data. */
  readonly after: (job: Job) => string;
};

/** Clones, builds, corrects a record, builds again. */
export function stage(folder: string): Stage {
  const clone = repository(join(folder, "repository"), {});
  const keep = (state: string): void => {
    for (const job of jobs) {
      clone.run(process.execPath, ...job.command);
      const kept = join(folder, state, job.name);
      mkdirSync(kept, { recursive: true });
      for (const output of job.outputs) cpSync(clone.path(output), join(kept, output), { recursive: true });
    }
  };
  keep("before");
  const text = readFileSync(clone.path(record), "utf8");
  writeFileSync(clone.path(record), text.replace('"value": 32,', '"value": 32.4,').replace('"32%"', '"32.4%"'));
  keep("after");
  return {
    folder,
    repository: clone,
    jobs,
    before: ({ name }) => join(folder, "before", name),
    after: ({ name }) => join(folder, "after", name),
  };
}
