import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.ts";

/**
 * Runs turborepo with telemetry off.
 *
 * @param args what stands behind `turbo run`
 * @returns its exit code
 */
export function turbo(...args: string[]): number {
  const { status } = spawnSync(join(root, "node_modules/.bin/turbo"), ["run", ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" },
  });
  return status ?? 1;
}
