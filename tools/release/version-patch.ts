/**
 * `node tools/release/version-patch.ts <file>` verifies that a patch changes only what setting a version changes, and
 * applies it to the working tree and the index. The patch was made by a job that runs third-party code; the job that
 * runs this may write, and installs nothing. Imports Node's own modules and files that do the same.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { isReleasePath } from "../../apps/validate/src/changesets/release-paths.ts";
import { root } from "../workspace.ts";

/**
 * Applies a patch to a repository whose working tree is clean.
 *
 * @throws Error with the reasons if it changes anything else; nothing is committed then
 */
export function applyVersionPatch(folder: string, patch: string): void {
  const problems = [
    ...git(folder, "apply", "--numstat", "-z", patch)
      .split("\0")
      .filter(Boolean)
      .map((line) => line.split("\t").at(-1) ?? line)
      .filter((path) => !isReleasePath(path))
      .map((path) => `It changes ${path}.`),
    ...git(folder, "apply", "--summary", patch)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !allowed.some((pattern) => pattern.test(line)))
      .map((line) => `It would ${line}.`),
  ];
  if (problems.length === 0) {
    git(folder, "apply", "--index", patch);
    for (const path of git(folder, "diff", "--cached", "--name-only", "-z").split("\0").filter(Boolean)) {
      const read = (ref: string): unknown => JSON.parse(git(folder, "show", `${ref}:${path}`));
      const isManifest = path.endsWith("/package.json") || path === "package-lock.json";
      if (isManifest && !isDeepStrictEqual(withoutVersions(read("HEAD")), withoutVersions(read("")))) {
        problems.push(`It changes more of ${path} than versions.`);
      }
      if (path.startsWith(".changeset/") && git(folder, "ls-files", "--", path) !== "") {
        problems.push(`It changes ${path} instead of removing it.`);
      }
    }
  }
  if (problems.length > 0) throw new Error(`The patch is refused.\n${problems.join("\n")}`);
}

/** What a version creates and removes. */
const allowed = [
  /^delete mode 100644 \.changeset\/[\w.-]+\.md$/,
  /^create mode 100644 packages\/(?:dataset|schema)\/(?:CHANGELOG\.md|changes\.json)$/,
];

/** A manifest or lockfile without the versions of this repository's packages and the day of the release. */
function withoutVersions(manifest: unknown): unknown {
  if (!isObject(manifest)) return manifest;
  const { version: _, released: __, packages, ...rest } = manifest;
  if (!isObject(packages)) return rest;
  const others = Object.entries(packages).map(([place, entry]) =>
    /^packages\/[^/]+$/.test(place) ? [place, withoutVersions(entry)] : [place, entry],
  );
  return { ...rest, packages: Object.fromEntries(others) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`\`git ${args[0]}\` failed: ${stderr.trim()}`);
  return stdout;
}

if (import.meta.main) {
  try {
    applyVersionPatch(root, resolve(process.argv[2] ?? ""));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
