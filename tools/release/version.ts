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
import { compareVersions, lastRelease, type Offered, unreleased } from "./decide.ts";
import { pack } from "./pack.ts";
import { integrity, tarballName } from "./publish.ts";
import { readRegistry, registryUrl } from "./registry.ts";

type Options = { readonly prerelease?: boolean | undefined; readonly date?: string | undefined };

/**
 * @param folder an empty folder for temporary files
 * @returns the exit code
 * @throws Error with the cause if the registry does not answer, or the tag of the previous release is missing
 */
async function setVersion(folder: string, { prerelease, date }: Options): Promise<number> {
  const plan = join(folder, "plan.json");
  if (build("@unionstate/schema") !== 0) return 1;
  const invalid = await invalidChangesets();
  if (invalid.length > 0) {
    console.error(invalid.join("\n"));
    return 1;
  }
  let releases = planReleases(plan);
  if (releases.every(({ type }) => type === "none")) {
    console.log("Nothing to release: there are no changesets.");
    return 0;
  }
  const registry = registryUrl();
  const base = await previousReleases(registry);
  const tag = base.get(dataset);
  // Changesets that declare too little are rejected before anything is changed.
  const check = ["changeset", "--check", "--since-release", "--base"];
  if (tag !== undefined && !unionstate([...check, `${dataset}@${tag}`]).passed) return 1;
  if (await describeRebuilt(registry, releases, folder)) releases = planReleases(plan);
  comparePrevious(plan, releases, base);
  if (changesets("version", ...(prerelease ? ["--snapshot", "next"] : [])) !== 0) return 1;
  lockVersions();
  const options = [...(prerelease ? ["--prerelease"] : []), ...(date ? ["--date", date] : [])];
  if (!unionstate(["notes", plan, ...options]).passed) return 1;
  const changed = git("diff", "--name-only", "--diff-filter=d", "HEAD").split("\n").filter(Boolean);
  return run(join(root, "node_modules/.bin/biome"), "check", "--write", "--no-errors-on-unmatched", ...changed);
}

const dataset = "@unionstate/dataset";
const published = ["@unionstate/schema", dataset];

const folderOf = (name: string): string => join(root, "packages", name.replace("@unionstate/", ""));

type Planned = { readonly name: string; readonly type: string; readonly oldVersion: string };

/**
 * A sentence for each changeset that Changesets would stop at with a stack trace, or ignore. The check of a pull request
 * rejects them, but `main` can have one nevertheless.
 */
async function invalidChangesets(): Promise<string[]> {
  // It imports the schema, which has only just been built.
  const { readAllChangesets } = await import("../../apps/validate/src/changesets/valid.ts");
  return readAllChangesets(root).problems;
}

/** What Changesets plans for each package. @throws Error if Changesets cannot make one */
function planReleases(plan: string): Planned[] {
  if (changesets("status", "--output", plan) !== 0) {
    throw new Error("Changesets cannot plan a release: see above. `npm run changeset -- --check` names the file.");
  }
  const { releases }: { releases: Planned[] } = JSON.parse(readFileSync(plan, "utf8"));
  return releases;
}

/**
 * The last release of each package that has one, by the tags of this branch. The version in `package.json` can be
 * later: one that was set but never published.
 *
 * @throws Error if the registry has a later release than the tags
 */
async function previousReleases(registry: string): Promise<ReadonlyMap<string, string>> {
  const tags = git("tag", "--list", "--merged", "HEAD").split("\n");
  const found = new Map<string, string>();
  for (const name of published) {
    const previous = lastRelease(name, tags);
    const problem = missingTag(name, previous, await readRegistry(registry, name));
    if (problem !== undefined) throw new Error(problem);
    if (previous !== unreleased) found.set(name, previous);
  }
  return found;
}

/** A sentence if the registry has a release of a package that is later than the last one that is tagged. */
export function missingTag(name: string, tagged: string, { tags }: Offered): string | undefined {
  const latest = tags.get("latest");
  if (latest === undefined || latest.includes("-") || compareVersions(latest, tagged) <= 0) return undefined;
  return `Missing tag \`${name}@${latest}\` of the previous release. Run \`git fetch --tags\`; if it does not exist, run the release workflow, which completes the release.`;
}

/** Writes the previous release of each package into the plan, with which `notes` compares. */
function comparePrevious(plan: string, planned: readonly Planned[], previous: ReadonlyMap<string, string>): void {
  const releases = planned.map((one) => ({ ...one, oldVersion: previous.get(one.name) ?? unreleased }));
  writeFileSync(plan, JSON.stringify({ ...JSON.parse(readFileSync(plan, "utf8")), releases }));
}

/**
 * Adds a changeset for a package that no changeset names, but whose tarball will differ from the published one.
 *
 * @returns whether it added one
 */
async function describeRebuilt(registry: string, releases: readonly Planned[], folder: string): Promise<boolean> {
  const planned = new Set(releases.filter(({ type }) => type !== "none").map(({ name }) => name));
  const rebuilt = new Set<string>();
  for (const name of published.filter((one) => !planned.has(one))) {
    const { version }: { version: string } = JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8"));
    const bytes = (await readRegistry(registry, name)).versions.get(version);
    if (bytes === undefined) continue;
    if (build(name) !== 0) throw new Error(`${name} could not be built: see above.`);
    pack(folderOf(name), folder);
    if (integrity(readFileSync(join(folder, tarballName(name, version)))) !== bytes) rebuilt.add(name);
  }
  const added = generatedChangesets(planned, rebuilt);
  for (const [path, text] of added) {
    writeFileSync(join(root, path), text);
    console.log(`Wrote ${path}: the package would have other bytes than the published one.`);
  }
  return added.size > 0;
}

/**
 * The changesets that a release adds, by path.
 *
 * @param planned the packages that changesets name
 * @param rebuilt the other packages whose build has other bytes than the published version: newer build tools can change
 *   a package without any change of its own
 */
export function generatedChangesets(
  planned: ReadonlySet<string>,
  rebuilt: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const added = [...rebuilt].map((name): [string, string] => [name, "Built with newer versions of its build tools."]);
  const isSchemaReleased = planned.has("@unionstate/schema") || rebuilt.has("@unionstate/schema");
  // The dataset states the version of the schema.
  if (isSchemaReleased && !planned.has(dataset) && !rebuilt.has(dataset)) {
    added.push([dataset, "States the new version of `@unionstate/schema`, to which its records conform."]);
  }
  return new Map(
    added.map(([name, text]) => [
      `.changeset/generated-${name.replace("@unionstate/", "")}.md`,
      `---\n"${name}": patch\n---\n\n${text}\n`,
    ]),
  );
}

const run = (command: string, ...args: readonly string[]): number =>
  spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;

const git = (...args: readonly string[]): string => spawnSync("git", args, { cwd: root, encoding: "utf8" }).stdout;

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
  const folder = mkdtempSync(join(tmpdir(), "unionstate-version-"));
  try {
    const { values } = parseArgs({ options: { prerelease: { type: "boolean" }, date: { type: "string" } } });
    process.exitCode = await setVersion(folder, values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
