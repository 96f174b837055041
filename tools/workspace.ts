/** The repository as its tools see it: where it is, and how they run its tasks and its validation command. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root folder of the repository. */
export const root: string = fileURLToPath(new URL("../", import.meta.url));

/**
 * Runs Turborepo without telemetry: `turbo(["build", "--filter=@unionstate/dataset"])`.
 *
 * @param show `failure` shows its output only if it fails
 * @returns its exit code
 */
export function turbo(args: readonly string[], show: "all" | "failure" = "all"): number {
  const { status, stdout } = spawnSync(join(root, "node_modules/.bin/turbo"), ["run", ...args], {
    cwd: root,
    stdio: ["inherit", show === "all" ? "inherit" : "pipe", "inherit"],
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  });
  if (status !== 0 && show === "failure") console.error(stdout);
  return status ?? 1;
}

/** How long a task of Turborepo took, or that its result was in the cache. */
export type TaskRun = { readonly seconds: number; readonly cached: boolean };

/** Runs Turborepo as `turbo` does; returns its exit code and the tasks that ran, by id: `@unionstate/schema#build`. */
export function timedTurbo(args: readonly string[]): {
  readonly status: number;
  readonly tasks: ReadonlyMap<string, TaskRun>;
} {
  const summaries = join(root, ".turbo/runs");
  rmSync(summaries, { recursive: true, force: true });
  const status = turbo([...args, "--summarize"]);
  const [summary] = readdirSync(summaries);
  const { tasks }: TurboSummary = summary ? JSON.parse(readFileSync(join(summaries, summary), "utf8")) : { tasks: [] };
  const runs = tasks.map(({ taskId, cache, execution }): [string, TaskRun] => {
    const seconds = execution ? (execution.endTime - execution.startTime) / 1000 : 0;
    return [taskId, { seconds, cached: cache.status === "HIT" }];
  });
  return { status, tasks: new Map(runs) };
}

type TurboSummary = {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly cache: { readonly status: "HIT" | "MISS" };
    readonly execution?: { readonly startTime: number; readonly endTime: number };
  }[];
};

/** Prints a row of a table: a name, then values aligned to the right. */
export const printRow = (name: string, ...values: readonly string[]): void =>
  console.log(name.padEnd(46) + values.map((value) => value.padStart(12)).join(""));

/** Builds a package and what it depends on, if they have changed; shows output only on failure. Returns the exit code. */
export const build = (name: string): number =>
  turbo(["build", `--filter=${name}`, "--output-logs=errors-only"], "failure");

/**
 * Runs the `unionstate` command, whose package has been built: `unionstate(["check", "--fix"])`.
 *
 * @param show `nothing` returns its output without printing it
 */
export function unionstate(
  args: readonly string[],
  show: "all" | "nothing" = "all",
): { readonly passed: boolean; readonly output: string } {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "apps/validate/bin/unionstate.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (show === "all") process.stdout.write(stdout);
  return { passed: status === 0, output: stdout };
}
