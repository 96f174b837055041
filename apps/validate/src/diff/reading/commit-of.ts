import { UsageError } from "../../command.ts";
import { git } from "./git.ts";

/**
 * The commit that a git ref names, or `undefined` if it names none here.
 *
 * @throws UsageError where the ref looks like an option
 */
export async function commitOf(root: string, ref: string): Promise<string | undefined> {
  if (ref.startsWith("-")) throw new UsageError(`\`${ref}\` is no git ref: a ref does not begin with \`-\`.`);
  const answer = await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  return answer.ok ? answer.out.toString("utf8").trim() : undefined;
}
