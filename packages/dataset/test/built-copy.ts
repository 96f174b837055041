import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Redirect } from "@unionstate/schema";
import { writePackage } from "../emit/package/write-package.ts";
import { writeRelease } from "../emit/write-release.ts";
import { records } from "./real-data.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A copy of this package in a folder of its own, built with other redirects. */
export type BuiltCopy = {
  /** The folder of the copied package, with `dist` and `release`. */
  readonly home: string;
  /** Runs Node in the folder of the package. */
  node(...args: readonly string[]): {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
  };
  /** Writes a file of the package's folder. */
  write(path: string, text: string): void;
  remove(): void;
};

/** Builds the package and the release from the real records and these redirects. */
export async function builtCopy(redirects: readonly Redirect[]): Promise<BuiltCopy> {
  const folder = mkdtempSync(join(tmpdir(), "unionstate-dataset-"));
  const home = join(folder, "packages/dataset");
  mkdirSync(join(home, "release"), { recursive: true });
  for (const path of ["node_modules", "tsconfig.base.json"]) symlinkSync(join(root, path), join(folder, path));
  for (const path of ["src", "package.json", "tsconfig.build.json"]) {
    cpSync(join(root, "packages/dataset", path), join(home, path), { recursive: true });
  }
  mkdirSync(join(home, "dist.partial"));
  await writePackage(join(home, "dist.partial"), home, records, redirects);
  renameSync(join(home, "dist.partial"), join(home, "dist"));
  await writeRelease(join(home, "release"), { records, redirects, version: "0.0.0", released: "2020-01-01" });
  return {
    home,
    node: (...args) =>
      spawnSync(process.execPath, args, {
        cwd: home,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NODE_OPTIONS: "" },
      }),
    write: (path, text) => writeFileSync(join(home, path), text),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
