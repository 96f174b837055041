import { UsageError } from "../command.ts";
import { commitOf } from "../diff/reading/commit-of.ts";
import { git } from "../diff/reading/git.ts";

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
