import { spawn } from "node:child_process";
import { cpSync, readdirSync, rmSync, watch } from "node:fs";
import { dirname, join } from "node:path";
import { environment } from "../sandbox/shell.ts";
import { type Fault, type Job, type Stage, stateOf } from "./stage.ts";

/**
 * Kills each job (`kill -9`) and checks that its output is the old or the new one. Every other kill follows a change in
 * the folder of the output, where the new one replaces the old; the others are spread over the time of a run.
 *
 * The next run has to write the new output and to remove what the killed one left beside it; that is tried after every
 * tenth kill, and whenever other files are left than after all kills before.
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
      cpSync(join(stage.before(job), output), place(output), { recursive: true });
    }
  };
  const state = (): string => job.outputs.map((output) => stateOf(place(output))).join();
  // Between the two moves that replace a folder, the old one has the suffix `.old`; the next run moves it back first.
  const isAside = (output: string): boolean =>
    stateOf(place(output)) === "nothing" && [before, after].includes(stateOf(`${place(output)}.old`));

  const folders = [...new Set(job.outputs.map((output) => dirname(place(output))))];
  const beside = (): string => folders.flatMap((folder) => readdirSync(folder)).join();
  const run = (moment?: Moment) => runAndKill(job.command, repository.path(""), { moment });

  const { milliseconds, changes } = await run({ folders, changes: Number.POSITIVE_INFINITY });
  const clean = beside();
  // Without the number of the process in the name of a temporary file.
  const leftovers = (): string => beside().replace(/\.\d+\.partial/g, ".partial");
  const seen = new Set([clean]);
  const counts = { old: 0, new: 0, aside: 0, partial: 0, repaired: 0, notRepaired: 0, killed: 0 };
  for (let time = 0; time < times; time += 1) {
    restore();
    const { killed } = await run(
      time % 2 === 0
        ? { milliseconds: ((time + 0.5) / times) * milliseconds }
        : { folders, changes: 1 + (((time - 1) / 2) % changes) },
    );
    if (killed) counts.killed += 1;
    const now = state();
    if (now === before) counts.old += 1;
    else if (now === after) counts.new += 1;
    else if (job.outputs.every(isAside)) counts.aside += 1;
    else counts.partial += 1;
    if (time % 10 === 9 || !seen.has(leftovers())) {
      seen.add(leftovers());
      await run();
      counts[state() === after && beside() === clean ? "repaired" : "notRepaired"] += 1;
    }
  }
  await run();
  return {
    what: `${job.name}: killed in ${counts.killed} of ${times} runs of ${(milliseconds / 1000).toFixed(1)} s`,
    effect: `old output ${counts.old}, new ${counts.new}, old one beside its place ${counts.aside}, partial ${counts.partial}; repaired by the next run ${counts.repaired}, not repaired ${counts.notRepaired}; left beside it in ${seen.size - 1} ways`,
    passed: counts.partial === 0 && counts.notRepaired === 0,
  };
}

/** When a run is killed: after a time, or after a number of changes in some folders. */
type Moment = { readonly milliseconds: number } | { readonly folders: readonly string[]; readonly changes: number };

/**
 * Runs Node; at a moment kills it and everything it started, if it is still running.
 *
 * @returns whether it was killed, how long it ran, and how often the folders of the moment changed meanwhile
 */
export function runAndKill(
  command: readonly string[],
  cwd: string,
  { moment, env = {} }: { readonly moment?: Moment | undefined; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly killed: boolean; readonly milliseconds: number; readonly changes: number }> {
  return new Promise((done) => {
    const started = performance.now();
    let changes = 0;
    const watchers =
      moment && "folders" in moment
        ? moment.folders.map((folder) =>
            watch(folder, () => {
              changes += 1;
              if (changes === moment.changes) kill();
            }),
          )
        : [];
    // A separate process group, so that everything it started is killed with it.
    const child = spawn(process.execPath, command, { cwd, detached: true, stdio: "ignore", env: environment(env) });
    const timer = moment && "milliseconds" in moment ? setTimeout(() => kill(), moment.milliseconds) : undefined;
    const kill = (): void => {
      try {
        if (child.pid) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has just ended.
      }
    };
    child.once("exit", (_, signal) => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      done({ killed: signal === "SIGKILL", milliseconds: performance.now() - started, changes });
    });
  });
}
