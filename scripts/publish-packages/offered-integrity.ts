import { spawnSync } from "node:child_process";

/** The integrity of a version as the registry states it, or what npm said is wrong. */
export function offeredIntegrity(name: string, version: string): string {
  const args = ["view", `${name}@${version}`, "dist.integrity", "--loglevel=error", "--prefer-online"];
  const { stdout, stderr } = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  return stdout.trim() || stderr.trim() || "nothing";
}
