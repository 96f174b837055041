/**
 * `npm run tool -- plan` compares `HEAD` with the registry, and prints what a run of the release workflow does: which
 * commit it releases, and whether it publishes a prerelease and prepares the next version. In GitHub Actions, it also
 * sets these as outputs of the step. Imports Node's own modules and files that do the same.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { root } from "../workspace.ts";
import { type Commit, type Main, planRun } from "./decide.ts";
import { readRegistry, registryUrl } from "./registry.ts";

/** The published packages, and their folders. */
const packages = [
  ["@unionstate/schema", "packages/schema"],
  ["@unionstate/dataset", "packages/dataset"],
] as const;

/** The state of `main` at a commit. @throws Error if git fails, for example in a shallow clone */
export function readMain(folder: string, ref = "HEAD"): Main {
  const manifests = packages.map(([, path]) => `${path}/package.json`);
  const read = (id: string): Commit => ({
    id,
    versions: new Map(
      packages.map(([name], index) => [name, versionIn(git(folder, "show", `${id}:${manifests[index]}`))]),
    ),
    hasChangesets: git(folder, "ls-tree", "--name-only", "-z", id, ".changeset/")
      .split("\0")
      .some((path) => path.endsWith(".md") && path !== ".changeset/README.md"),
  });
  if (git(folder, "rev-parse", "--is-shallow-repository").trim() === "true") {
    throw new Error("The clone is shallow. Fetch the whole history with `git fetch --unshallow --tags`.");
  }
  const head = read(git(folder, "rev-parse", "--verify", `${ref}^{commit}`).trim());
  let setting = head;
  const history = git(folder, "log", "--first-parent", "--format=%H", head.id, "--", ...manifests);
  for (const id of history.split("\n").filter(Boolean)) {
    const commit = read(id);
    if ([...head.versions].some(([name, version]) => commit.versions.get(name) !== version)) break;
    setting = commit;
  }
  const [, , second] = git(folder, "rev-list", "--parents", "--max-count=1", setting.id).trim().split(" ");
  return { head, setting, ...(second !== undefined && { merged: read(second) }) };
}

function versionIn(text: string): string {
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`\`git ${args[0]}\` failed: ${stderr.trim()}`);
  return stdout;
}

if (import.meta.main) {
  try {
    const main = readMain(root);
    const registry = registryUrl();
    const offered = await Promise.all(
      packages.map(async ([name]) => [name, await readRegistry(registry, name)] as const),
    );
    const tags = git(root, "tag", "--list").split("\n");
    const { release = "", prerelease, version, why } = planRun(main, new Map(offered), new Set(tags));
    const outputs = { head: main.head.id, release, prerelease, version };
    const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`);
    process.stdout.write([...why.map((each) => `${each}\n`), ...lines].join(""));
    if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, lines.join(""));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
