import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../root.ts";

/** A step of the pull request's job: what it looks at, how it went, and what it printed. */
export type Step = { readonly title: string; readonly passed: boolean; readonly output: string };

/** Runs a command of `unionstate`; what it prints is shown as it comes, unless it is to be quiet. */
export function unionstate(title: string, args: readonly string[], quiet?: "quiet"): Step {
  const { status, stdout } = spawnSync(process.execPath, [join(root, "apps/validate/bin/unionstate.mjs"), ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!quiet) process.stdout.write(stdout);
  return { title, passed: status === 0, output: stdout };
}
