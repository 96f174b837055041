import { UsageError } from "../command.ts";
import { commitOf, git } from "../diff/git.ts";
import { byCodePoint } from "../diff/json.ts";
import type { Reader } from "./packed-files.ts";

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

/**
 * Reads the manifests and the lockfile at a commit, if they are among the changed files.
 *
 * @returns a reader of these files; all others do not exist for it
 */
export async function readAt(root: string, commit: string, changed: readonly string[]): Promise<Reader> {
  const wanted = changed.filter(
    (path) => path === "package-lock.json" || /^packages\/[^/]+\/package\.json$/.test(path),
  );
  const texts = new Map<string, string>();
  for (const path of wanted) {
    const answer = await git(root, ["cat-file", "blob", "--end-of-options", `${commit}:${path}`]);
    if (answer.ok) texts.set(path, answer.out.toString("utf8"));
  }
  return (path) => texts.get(path);
}
