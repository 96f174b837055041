import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const home = fileURLToPath(new URL("../../packages/dataset/", import.meta.url));

/** A project somewhere else that has installed the packed package and nothing besides. */
export type Consumer = {
  readonly folder: string;
  /** Writes a file of the project and returns its path. */
  write(path: string, text: string): string;
  /** Runs a program in the project and returns what it prints. */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): string;
  remove(): void;
};

/** Packs the package as it would be published, and installs it in an empty project. */
export function consumer(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-consumer-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: home });
  const [tarball] = readdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", `./${tarball}`], { cwd: folder });
  return {
    folder,
    write(path, text) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      return file;
    },
    run: (command, args, env) =>
      execFileSync(command, args, {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", ...env },
        stdio: ["ignore", "pipe", "pipe"],
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A program of the matrix, by the package that brings it. */
export const tool = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
