import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../../root.ts";

/**
 * Runs the command of Changesets.
 *
 * @param say `failure` shows what it prints only if it fails
 * @returns its exit code
 */
export function changesets(args: readonly string[], say: "all" | "failure" = "failure"): number {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules/@changesets/cli/bin.js"), ...args],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
  );
  if (say === "all" || status !== 0) process.stdout.write(stdout + stderr);
  return status ?? 1;
}
