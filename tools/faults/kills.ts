import { spawn } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { environment } from "../sandbox/shell.ts";
import { type Fault, type Job, type Stage, stateOf } from "./stage.ts";

/**
 * Kills each job (`kill -9`) at moments spread over its run, and checks that its output is the old or the new one.
 *
 * @param times the number of kills, over all jobs
 */
export async function kills(stage: Stage, times: number): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [index, job] of stage.jobs.entries()) {
    const share = Math.floor(times / stage.jobs.length) + (index < times % stage.jobs.length ? 1 : 0);
    faults.push(await killJob(stage, job, share));
  }
  return faults;
}

async function killJob({ repository, ...stage }: Stage, job: Job, times: number): Promise<Fault> {
  const place = (output: string): string => repository.path(output);
  const statesIn = (folder: string): string => job.outputs.map((output) => stateOf(join(folder, output))).join();
  const [before, after] = [statesIn(stage.before(job)), statesIn(stage.after(job))];
  const restore = (): void => {
    for (const output of job.outputs) {
      rmSync(place(output), { recursive: true, force: true });
      rmSync(`${place(output)}.old`, { recursive: true, force: true });
      cpSync(join(stage.before(job), output), place(output), { recursive: true });
    }
  };
  const state = (): string => job.outputs.map((output) => stateOf(place(output))).join();
  // Between the two moves that replace a folder, the old one has the suffix `.old`; the next run moves it back first.
  const isAside = (output: string): boolean =>
    stateOf(place(output)) === "nothing" && [before, after].includes(stateOf(`${place(output)}.old`));

  const { milliseconds } = await runAndKill(job.command, repository.path(""));
  const counts = { old: 0, new: 0, aside: 0, partial: 0, notRepaired: 0, killed: 0 };
  for (let time = 0; time < times; time += 1) {
    restore();
    // Every other kill is near the end, where the new output replaces the old.
    const share = (time + 0.5) / times;
    const moment = time % 2 === 0 ? share : 0.85 + share * 0.2;
    const { killed } = await runAndKill(job.command, repository.path(""), moment * milliseconds);
    if (killed) counts.killed += 1;
    const now = state();
    if (now === before) counts.old += 1;
    else if (now === after) counts.new += 1;
    else if (job.outputs.every(isAside)) counts.aside += 1;
    else counts.partial += 1;
    if (time % 10 === 9) {
      await runAndKill(job.command, repository.path(""));
      if (state() !== after) counts.notRepaired += 1;
    }
  }
  await runAndKill(job.command, repository.path(""));
  return {
    what: `${job.name}: killed in ${counts.killed} of ${times} runs of ${(milliseconds / 1000).toFixed(1)} s`,
    effect: `old output ${counts.old}, new ${counts.new}, old one beside its place ${counts.aside}, partial ${counts.partial}; not repaired by the next run ${counts.notRepaired}`,
    passed: counts.partial === 0 && counts.notRepaired === 0,
  };
}

/**
 * Runs Node; after some time kills it and everything it started, if it is still running.
 *
 * @returns whether it was killed, and how long it ran
 */
export function runAndKill(
  command: readonly string[],
  cwd: string,
  after = Number.POSITIVE_INFINITY,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly killed: boolean; readonly milliseconds: number }> {
  return new Promise((done) => {
    const started = performance.now();
    // A separate process group, so that everything it started is killed with it.
    const child = spawn(process.execPath, command, { cwd, detached: true, stdio: "ignore", env: environment(env) });
    const timer = Number.isFinite(after)
      ? setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), after)
      : undefined;
    child.once("exit", (_, signal) => {
      clearTimeout(timer);
      done({ killed: signal === "SIGKILL", milliseconds: performance.now() - started });
    });
  });
}
