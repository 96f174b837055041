import { spawnSync } from "node:child_process";

/** The integrity of a version as the registry states it; `undefined` where it has no such version, or does not answer. */
export function offeredIntegrity(name: string, version: string): string | undefined {
  const args = ["view", `${name}@${version}`, "dist.integrity", "--loglevel=silent", "--prefer-online"];
  const { stdout } = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  return stdout.trim() || undefined;
}
