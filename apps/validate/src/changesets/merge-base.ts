import { UsageError } from "../command.ts";
import { commitOf } from "../diff/reading/commit-of.ts";
import { git } from "../diff/reading/git.ts";

/**
 * The commit where the current change left the branch that it is meant for.
 *
 * @param asked a git ref; `origin/main` or `main` if none is given
 * @throws UsageError where there is no such commit
 */
export async function mergeBase(root: string, asked: string | undefined): Promise<string> {
  const refs = asked === undefined ? ["origin/main", "main"] : [asked];
  for (const ref of refs) {
    const commit = await commitOf(root, ref);
    if (commit === undefined) continue;
    const answer = await git(root, ["merge-base", "HEAD", commit]);
    if (answer.ok) return answer.out.toString("utf8").trim();
    throw new UsageError(`\`${ref}\` and the current commit have no history in common. Was the history fetched whole?`);
  }
  const repository = await git(root, ["rev-parse", "--git-dir"]);
  throw new UsageError(
    repository.ok
      ? `There is nothing to compare with: ${refs.map((ref) => `\`${ref}\``).join(" or ")} is not known here. Name a branch with --base.`
      : "This folder is not a git repository: there is nothing to compare with.",
  );
}
