import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.ts";

/**
 * Runs turborepo with telemetry off.
 *
 * @param args what stands behind `turbo run`
 * @param say `all` shows what it prints, `failure` only if it fails
 * @returns its exit code
 */
export function turbo(args: readonly string[], say: "all" | "failure" = "all"): number {
  const { status, stdout } = spawnSync(join(root, "node_modules/.bin/turbo"), ["run", ...args], {
    cwd: root,
    stdio: ["inherit", say === "all" ? "inherit" : "pipe", "inherit"],
    encoding: "utf8",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  });
  if (status !== 0 && say === "failure") console.error(stdout);
  return status ?? 1;
}
