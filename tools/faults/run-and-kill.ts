import { spawn } from "node:child_process";
import { surroundings } from "../rehearsal/surroundings.ts";

/**
 * Runs Node, and kills it and all that it started after some time, if it still runs then.
 *
 * @returns whether it was killed, and how long it ran, in milliseconds
 */
export function runAndKill(
  command: readonly string[],
  cwd: string,
  after = Number.POSITIVE_INFINITY,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly killed: boolean; readonly ms: number }> {
  return new Promise((done) => {
    const started = performance.now();
    // A group of its own: what it started is killed with it.
    const child = spawn(process.execPath, command, {
      cwd,
      detached: true,
      stdio: "ignore",
      env: surroundings(env),
    });
    const timer = Number.isFinite(after)
      ? setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), after)
      : undefined;
    child.once("exit", (_, signal) => {
      clearTimeout(timer);
      done({ killed: signal === "SIGKILL", ms: performance.now() - started });
    });
  });
}
