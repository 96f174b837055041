import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../command.ts";
import { commitOf, git } from "../diff/git.ts";
import { byCodePoint } from "../diff/json.ts";

/**
 * The commit where the current branch left its target branch.
 *
 * @param target a git ref [`origin/main` or `main`]
 * @throws UsageError if there is no such commit
 */
export async function mergeBase(root: string, target: string | undefined): Promise<string> {
  const refs = target === undefined ? ["origin/main", "main"] : [target];
  for (const ref of refs) {
    const commit = await commitOf(root, ref);
    if (commit === undefined) continue;
    const answer = await git(root, ["merge-base", "HEAD", commit]);
    if (answer.ok) return answer.out.toString("utf8").trim();
    throw new UsageError(
      `\`${ref}\` and the current commit have no common history. Fetch the whole history with \`git fetch --unshallow\`.`,
    );
  }
  const repository = await git(root, ["rev-parse", "--git-dir"]);
  throw new UsageError(
    repository.ok
      ? `Unknown git ref ${refs.map((ref) => `\`${ref}\``).join(" or ")}. Give a branch with \`--base\`.`
      : "This folder is not a git repository.",
  );
}

/** The paths of all files that differ from a commit, including new and removed ones. */
export async function changedPaths(root: string, commit: string): Promise<string[]> {
  const lists = [
    ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--relative", "-z", commit, "--"],
    ["ls-files", "--others", "--exclude-standard", "-z"],
  ];
  const paths = await Promise.all(
    lists.map(async (args) => {
      const answer = await git(root, args);
      if (!answer.ok) throw new UsageError(`git cannot compare the commits: ${answer.why}`);
      return answer.out.toString("utf8").split("\0").filter(Boolean);
    }),
  );
  return [...new Set(paths.flat())].sort(byCodePoint);
}

/** A file of `.changeset/` that was added or changed since the base. */
export type ChangesetFile = {
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly text: string;
};

/** The changesets among changed files, without removed files and symbolic links. */
export function readChangesets(root: string, paths: readonly string[]): ChangesetFile[] {
  return paths
    .filter((path) => /^\.changeset\/(?:pre\/)?[^/]+\.md$/.test(path) && !/\/README\.md$/i.test(path))
    .flatMap((path) => {
      const found = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (!found?.isFile() || found.size > maxBytes) return [];
      return { path, text: readFileSync(join(root, path), "utf8") };
    });
}

const maxBytes = 2 ** 20;
