import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { git } from "../diff/git.ts";
import type { Snapshot } from "../diff/snapshot.ts";

const folder = "packages/dataset/data/";

/** The tags of releases of the dataset are its name and version. */
const tagPrefix = "@unionstate/dataset@";

/**
 * Problems of removed records, in sentences: a record that a published version had, without a redirect or tombstone; a
 * redirect of a record that never existed; a version in a redirect that was never published. No changeset makes up for
 * them: who uses an old id has to learn what became of it, in a major version as well.
 *
 * @param commit where the branch began
 * @param base the records and redirects at that commit
 * @param head those of now
 */
export async function removalProblems(root: string, commit: string, base: Snapshot, head: Snapshot): Promise<string[]> {
  const published = await publishedVersions(root, commit);
  const redirected = new Set(head.redirects.map(({ from }) => from));
  const names = published ? await namesAt(root, published.latest) : [];
  const source = published?.latest.replace("refs/tags/", "").replace(/^([\da-f]{12})[\da-f]+$/, "$1");
  const removed = names
    .filter((name) => !head.records.has(name) && !redirected.has(name))
    .map(
      (name) =>
        `\`${name}\` was published, and is removed without an entry in \`redirects.json\`. Restore it with \`git restore --source=${source} ${folder}${name}.json\`, and then use \`npm run rename\`, \`npm run merge\` or \`npm run withdraw\`, which write the entry.`,
    );
  const versions = head.redirects
    .filter(({ since }) => since !== "next" && published?.versions && !published.versions.has(since))
    .map(
      ({ from, since }) =>
        `The redirect of \`${from}\` is since ${since}, which was never published. Use \`next\` for the next version.`,
    );
  const before = new Set([...names, ...base.records.keys(), ...base.redirects.map(({ from }) => from)]);
  const invented: string[] = [];
  for (const from of redirected) {
    // `redirect/reused` reports a record that exists.
    if (before.has(from) || head.records.has(from) || (await existed(root, from))) continue;
    invented.push(`\`redirects.json\` has an entry for \`${from}\`, which never existed. Remove the entry.`);
  }
  return [...removed, ...versions, ...invented];
}

type Published = {
  /** The commit or tag of the latest published version. */
  readonly latest: string;
  /** All published versions; unknown in a clone without tags. */
  readonly versions: ReadonlySet<string> | undefined;
};

/** What has been published before a commit, by its tags; nothing before the first release. */
async function publishedVersions(root: string, base: string): Promise<Published | undefined> {
  const tags = await lines(root, ["tag", "--list", "--sort=-version:refname", `${tagPrefix}*`]);
  const versions = tags.map((tag) => tag.slice(tagPrefix.length));
  const latest = versions.find((version) => !version.includes("-"));
  if (latest !== undefined) {
    // The pull request that sets the next version writes its number into the list before there is a tag.
    const file = join(root, manifest);
    const own = existsSync(file) ? versionIn(readFileSync(file, "utf8")) : [];
    return { latest: `refs/tags/${tagPrefix}${latest}`, versions: new Set([...versions, ...own]) };
  }
  // A clone without tags: everything that was there when the branch began may be published.
  const old = await git(root, ["show", `${base}:${manifest}`]);
  const [version] = old.ok ? versionIn(old.out.toString("utf8")) : [];
  return version === undefined || version === "0.0.0" ? undefined : { latest: base, versions: undefined };
}

const manifest = "packages/dataset/package.json";

const versionIn = (text: string): string[] => /"version":\s*"([^"]*)"/.exec(text)?.slice(1) ?? [];

/** The names of the records in a commit or tag. */
async function namesAt(root: string, commit: string): Promise<string[]> {
  const paths = await lines(root, ["ls-tree", "-r", "--name-only", "--full-tree", commit, "--", folder]);
  return paths.flatMap((path) => (path.endsWith(".json") ? [path.slice(folder.length, -".json".length)] : []));
}

/** Whether some commit has had a record; assumed in a clone that lacks history. */
async function existed(root: string, name: string): Promise<boolean> {
  const [shallow] = await lines(root, ["rev-parse", "--is-shallow-repository"]);
  if (shallow === "true") return true;
  return (await lines(root, ["log", "-1", "--format=%H", "--", `${folder}${name}.json`])).length > 0;
}

async function lines(root: string, args: readonly string[]): Promise<string[]> {
  const answer = await git(root, args);
  return answer.ok ? answer.out.toString("utf8").split("\n").filter(Boolean) : [];
}
