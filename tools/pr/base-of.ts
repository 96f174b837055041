import { spawnSync } from "node:child_process";
import { root } from "../root.ts";

/**
 * The commit that a change starts from: where it left the branch that it is meant for.
 *
 * @param asked a git ref; the branch that a pull request names, `origin/main` or `main` if none is given
 * @returns the commit's full name
 */
export function baseOf(asked: string | undefined): string {
  const target = process.env.GITHUB_BASE_REF;
  const refs = asked ? [asked] : [...(target ? [`origin/${target}`] : []), "origin/main", "main"];
  for (const ref of refs) {
    const commit = git("merge-base", "--end-of-options", "HEAD", ref);
    if (commit) return commit;
  }
  console.error(`There is no commit to compare with: ${refs.join(", ")} is not known here. Name one with --base.`);
  process.exit(2);
}

function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
