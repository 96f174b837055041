import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checksums, sha256 } from "../release/archive.ts";
import { pack } from "../release/pack.ts";
import type { Repository } from "../sandbox/repository.ts";

/** What the release workflow plans for `main`. */
export type PlannedRun = { readonly release: string; readonly prerelease: boolean; readonly version: boolean };

/** Plans a run, as the first job of the workflow does. */
export function plan(repository: Repository): PlannedRun {
  const text = repository.npm("tool", "plan");
  const output = (name: string): string => new RegExp(`^${name}=(.*)$`, "m").exec(text)?.[1] ?? "";
  return {
    release: output("release"),
    prerelease: output("prerelease") === "true",
    version: output("version") === "true",
  };
}

/** Prepares the request for the next release on branch `release/next`, as the version job does. */
export function prepareRequest(repository: Repository): string {
  repository.run("git", "branch", "--quiet", "--force", "release/next", "main");
  repository.run("git", "switch", "--quiet", "release/next");
  repository.npm("tool", "version");
  repository.commit("Version packages");
  const check = repository.npm("changeset", "--check", "--base", "main");
  repository.run("git", "switch", "--quiet", "main");
  return check.trim();
}

/** Files that were built, and the SHA-256 of their `SHA256SUMS`, which the builder reports. */
export type Built = { readonly folder: string; readonly sums: string };

/** Builds the packages that are checked out, and packs them. */
export function buildPackages(repository: Repository, folder: string): Built {
  const turbo = repository.path("node_modules/.bin/turbo");
  repository.run(turbo, "run", "build", "--filter=@unionstate/dataset", "--output-logs=errors-only");
  return packPackages(repository, folder);
}

/** Packs the packages that are built to a folder outside the repository, with their checksums. */
export function packPackages(repository: Repository, folder: string): Built {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["schema", "dataset"]) pack(repository.path(`packages/${name}`), folder);
  writeFileSync(join(folder, "SHA256SUMS"), checksums(folder));
  return { folder, sums: sha256(join(folder, "SHA256SUMS")) };
}

/** The arguments with which Node publishes files that were built. */
export const publishArguments = ({ folder, sums }: Built): string[] => [
  "tools/release/publish.ts",
  "--from",
  folder,
  "--sums",
  sums,
];

/** Builds the commit of a release, as the workflow does, and leaves it checked out. */
export function buildRelease(repository: Repository, commit: string, folder: string): Built {
  repository.run("git", "switch", "--quiet", "--detach", commit);
  return buildPackages(repository, folder);
}

/** Builds and publishes the release that a plan names. Returns the lines of the publication. */
export function release(repository: Repository, folder: string): string[] {
  const { release: commit } = plan(repository);
  if (commit === "") throw new Error("The plan names no release.");
  const text = repository.run(process.execPath, ...publishArguments(buildRelease(repository, commit, folder)));
  repository.run("git", "switch", "--quiet", "main");
  return text.trim().split("\n");
}
