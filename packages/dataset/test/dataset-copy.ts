import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Redirect } from "@unionstate/schema";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a program printed, on each of its outputs. */
export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** A copy of this package, with the same records and other redirects. */
export type DatasetCopy = {
  /** Where its package lies. */
  readonly home: string;
  /** Runs a Node program of the package's folder. */
  node(...args: readonly string[]): Run;
  /** Writes a file of the package's folder. */
  write(path: string, text: string): void;
  remove(): void;
};

/** Copies the package to a folder of its own, where others may build it with what has gone. */
export function datasetCopy(redirects: readonly Redirect[]): DatasetCopy {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-redirects-"));
  const home = join(folder, "packages/dataset");
  mkdirSync(home, { recursive: true });
  for (const path of ["node_modules", "scripts", "tsconfig.base.json", "packages/schema"]) {
    symlinkSync(join(root, path), join(folder, path));
  }
  const own = join(root, "packages/dataset");
  symlinkSync(join(own, "data"), join(home, "data"));
  // What npm has put here because another package needs another version of it.
  if (existsSync(join(own, "node_modules"))) symlinkSync(join(own, "node_modules"), join(home, "node_modules"));
  const copied = ["src", "build", "api", "package.json", "tsconfig.build.json", "changes.json", "rule-exceptions.json"];
  for (const path of copied) cpSync(join(own, path), join(home, path), { recursive: true });
  const write = (path: string, text: string): void => writeFileSync(join(home, path), text);
  write("redirects.json", `${JSON.stringify(redirects, null, 2)}\n`);
  return {
    home,
    write,
    node: (...args) =>
      spawnSync(process.execPath, args, {
        cwd: home,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NODE_OPTIONS: "" },
        timeout: 50_000,
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
