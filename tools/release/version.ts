/**
 * `npm run tool -- version [--prerelease]` sets the next version of the packages. Changesets determines the number; the
 * comparison with the previous release provides the changelogs and `changes.json`, and rejects a number that is too
 * small. The release workflow commits the result in a separate pull request.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build, root, unionstate } from "../workspace.ts";

type Options = { readonly prerelease?: boolean | undefined; readonly date?: string | undefined };

/** @param plan a file for the releases that Changesets plans. @returns the exit code */
function setVersion(plan: string, { prerelease, date }: Options): number {
  if (changesets("status", "--output", plan) !== 0) return 1;
  const { releases }: Plan = JSON.parse(readFileSync(plan, "utf8"));
  if (releases.every(({ type }) => type === "none")) {
    console.log("Nothing to release: there are no changesets.");
    return 0;
  }
  if (build("@unionstate/schema") !== 0) return 1;
  const base = previousTag(releases);
  if (base && !unionstate(["changeset", "--check", "--base", base]).passed) return 1;
  if (changesets("version", ...(prerelease ? ["--snapshot", "next"] : [])) !== 0) return 1;
  lockVersions();
  const options = [...(prerelease ? ["--prerelease"] : []), ...(date ? ["--date", date] : [])];
  if (!unionstate(["notes", plan, ...options]).passed) return 1;
  // Generated documentation and the samples name the version.
  if (run(process.execPath, join(root, "tools/generate/main.ts")) !== 0) return 1;
  return run(join(root, "node_modules/.bin/biome"), "check", "--write", "--log-level=error");
}

const run = (command: string, ...args: readonly string[]): number =>
  spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;

type Plan = {
  readonly releases: readonly { readonly name: string; readonly type: string; readonly oldVersion: string }[];
};

/** The tag of the dataset's previous release; `undefined` before the first. */
export function previousTag(releases: Plan["releases"]): string | undefined {
  const version = releases.find(({ name }) => name === "@unionstate/dataset")?.oldVersion;
  return version === undefined || version === "0.0.0" ? undefined : `@unionstate/dataset@${version}`;
}

/** Runs Changesets; shows its output only on failure. Returns its exit code. */
function changesets(...args: readonly string[]): number {
  const command = join(root, "node_modules/@changesets/cli/bin.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: "utf8" });
  if (status !== 0) process.stdout.write(stdout + stderr);
  return status ?? 1;
}

/** Copies the versions of this repository's packages into the lockfile, which Changesets does not update. */
function lockVersions(): void {
  const path = join(root, "package-lock.json");
  const lockfile: Lockfile = JSON.parse(readFileSync(path, "utf8"));
  const versionOf = (folder: string): string | undefined =>
    JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")).version;
  writeFileSync(path, `${JSON.stringify(withVersions(lockfile, versionOf), null, 2)}\n`);
}

type Lockfile = { readonly packages: Readonly<Record<string, { readonly version?: string | undefined }>> };

/** A lockfile with the given versions of the packages in `packages/` and `apps/`. */
export function withVersions<L extends Lockfile>(lockfile: L, versionOf: (folder: string) => string | undefined): L {
  const packages = Object.entries(lockfile.packages).map(([folder, entry]) =>
    /^(?:packages|apps)\/[^/]+$/.test(folder) ? [folder, { ...entry, version: versionOf(folder) }] : [folder, entry],
  );
  return { ...lockfile, packages: Object.fromEntries(packages) };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { prerelease: { type: "boolean" }, date: { type: "string" } } });
  const folder = mkdtempSync(join(tmpdir(), "unionstate-version-"));
  try {
    process.exitCode = setVersion(join(folder, "plan.json"), values);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
