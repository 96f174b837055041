import { spawnSync } from "node:child_process";

/** Packs a package as npm publishes it. @throws Error with the output of npm if that fails */
export function pack(packageFolder: string, destination: string): void {
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--silent", "--pack-destination", destination], {
    cwd: packageFolder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`\`npm pack\` failed in ${packageFolder}:\n${stdout}${stderr}`);
}
