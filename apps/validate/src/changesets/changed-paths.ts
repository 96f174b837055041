import { UsageError } from "../command.ts";
import { byCodePoint } from "../diff/by-code-point.ts";
import { git } from "../diff/reading/git.ts";

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
