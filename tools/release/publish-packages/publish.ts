import { spawnSync } from "node:child_process";

/**
 * Publishes a tarball.
 *
 * @param tag the registry's name for versions like this; `latest` if none is given
 * @returns what npm said
 */
export function publish(tarball: string, tag = "latest"): string {
  const args = ["publish", tarball, "--access", "public", "--tag", tag, "--loglevel=error"];
  // On GitHub npm proves by whom and from which commit this was built; elsewhere nobody could vouch for it.
  const proof = process.env.GITHUB_ACTIONS ? ["--provenance"] : [];
  const { stdout, stderr } = spawnSync("npm", [...args, ...proof], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  return (stderr || stdout).trim();
}
