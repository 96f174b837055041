import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { random } from "../random.ts";
import type { Fault } from "./fault.ts";
import type { Job } from "./jobs.ts";
import { runAndKill } from "./run-and-kill.ts";
import type { Stage } from "./stage.ts";
import { stateOf } from "./state-of.ts";

/** `kill -9` at random moments of each job: what it was to replace is there as it was, or as it was to be. */
export async function kills(stage: Stage, times: number, seed: number): Promise<Fault[]> {
  const next = random(seed);
  const faults: Fault[] = [];
  for (const [index, job] of stage.jobs.entries()) {
    const share = Math.floor(times / stage.jobs.length) + (index < times % stage.jobs.length ? 1 : 0);
    faults.push(await killsOf(stage, job, share, next));
  }
  return faults;
}

async function killsOf(stage: Stage, job: Job, times: number, next: () => number): Promise<Fault> {
  const { repository } = stage;
  const place = (output: string): string => repository.path(output);
  const statesIn = (folder: string): string[] => job.outputs.map((output) => stateOf(join(folder, output)));
  const [before, after] = [stage.before(job), stage.after(job)].map((folder) => statesIn(folder).join());
  const putBack = (): void => {
    for (const output of job.outputs) {
      rmSync(place(output), { recursive: true, force: true });
      rmSync(`${place(output)}.old`, { recursive: true, force: true });
      cpSync(join(stage.before(job), output), place(output), { recursive: true });
    }
  };
  const now = (): string => job.outputs.map((output) => stateOf(place(output))).join();
  const whole = (await timed(stage, job)).ms;
  const counts = { old: 0, new: 0, aside: 0, part: 0, unmended: 0, killed: 0 };
  for (let time = 0; time < times; time++) {
    putBack();
    // Every other time near the end, where what is new takes the place of what is old.
    const share = time % 2 === 0 ? next() : 0.85 + next() * 0.2;
    const { killed } = await runAndKill(job.command, repository.path(""), share * whole);
    if (killed) counts.killed++;
    const state = now();
    if (state === before) counts.old++;
    else if (state === after) counts.new++;
    // Between two moves the old one stands beside its place, and the next run puts it back before it does anything.
    else if (
      job.outputs.every(
        (output) => stateOf(place(output)) === "nothing" && [before, after].includes(stateOf(`${place(output)}.old`)),
      )
    )
      counts.aside++;
    else counts.part++;
    if (time % 10 === 9) {
      await timed(stage, job);
      if (now() !== after) counts.unmended++;
    }
  }
  await timed(stage, job);
  return {
    what: `${job.name}: killed ${counts.killed} times of ${times} runs of ${(whole / 1000).toFixed(1)} s`,
    seen: `the old one ${counts.old}, the new one ${counts.new}, the old one beside its place ${counts.aside}, a part ${counts.part}; not mended by the next run ${counts.unmended}`,
    well: counts.part === 0 && counts.unmended === 0,
  };
}

const timed = (stage: Stage, job: Job): ReturnType<typeof runAndKill> =>
  runAndKill(job.command, stage.repository.path(""));
