import { spawnSync } from "node:child_process";

/** Packs a package as npm would publish it. @throws Error with what npm printed if it fails */
export function pack(folder: string, to: string): void {
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--silent", "--pack-destination", to], {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`\`npm pack\` failed in ${folder}:\n${stdout}${stderr}`);
}
